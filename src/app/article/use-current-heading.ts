import { useEffect, useState } from 'react'
import type { Heading } from '../../shared/article.ts'

/**
 * The heading of the section being read, if it is `wanted`: the last one above the middle of the
 * screen. Only headings that cross it are looked at, so scrolling stays free of measuring.
 */
export function useCurrentHeading(
  headings: readonly Heading[],
  wanted: boolean,
): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    if (!wanted) return
    const elements = headings.flatMap(({ id }) => document.getElementById(id) ?? [])
    const update = () => setCurrent(lastAbove(elements, window.innerHeight / 2)?.id)
    const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -50% 0px' })
    for (const element of elements) observer.observe(element)
    return () => observer.disconnect()
  }, [headings, wanted])
  return current
}

function lastAbove(elements: readonly HTMLElement[], line: number): HTMLElement | undefined {
  return elements.findLast((element) => element.getBoundingClientRect().top < line)
}
