import { useEffect, useState } from 'react'
import { siteFooterClass } from '../../ui/page-elements.ts'

/** Whether the reader is in the body of an article: what is above it and the foot of the page are out of sight. */
export function useIsReading(body: HTMLElement): boolean {
  // Only the upper fifth of the window counts.
  const isInBody = useIsSeen(body, '0px 0px -80% 0px')
  // The last lines of a page cannot be moved out from under what lies over it.
  const isAtEnd = useIsSeen(document.querySelector(`.${siteFooterClass}`), '0px')
  return isInBody && !isAtEnd
}

function useIsSeen(element: Element | null, rootMargin: string): boolean {
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => setIsSeen(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, rootMargin])
  return isSeen
}
