import { type ComponentType, type RefObject, useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { ListReadingContext } from '../reading/list-reading.ts'
import { findFoot, isFootInView, placeholderMargin } from './is-foot-in-view.ts'
import type { LoadedPagesProps } from './loaded-pages.tsx'
import { onceScrolling } from './scroll-intent.ts'

const loadedPages = lazyPart(() => import('./loaded-pages.tsx').then((part) => part.LoadedPages))

/** The program that lets a list grow, once it is there, and how the list was left. */
export interface Growth {
  readonly LoadedPages: ComponentType<LoadedPagesProps> | undefined
  readonly position: ScrollPosition | undefined
  /** Whether a placeholder for the next page is shown until that is there. */
  readonly hasPlaceholder: boolean
  /** Whether the list is about to grow: the reader has begun to scroll. */
  readonly isWanted: boolean
}

/**
 * The program that lets a list grow: loaded when the reader begins to scroll, or comes back to a list that had
 * grown. Undefined before that, where the reader saves data, and where it cannot be had: the link to
 * the older page still leads on.
 */
export function useLoadedPages(
  { older }: ListFile,
  element: RefObject<HTMLElement | null>,
): Growth {
  const reading = useContext(ListReadingContext)
  // Read now: until the part has come, the short list will have been noted instead.
  const [position] = useState(() => reading?.returnPosition())
  const [isWanted, setIsWanted] = useState(false)
  const [hasPlaceholder, setHasPlaceholder] = useState(false)
  const LoadedPages = useLazyPart(loadedPages, isWanted, () => setHasPlaceholder(false))
  const grows = older !== undefined && reading?.readsAhead === true
  useEffect(() => {
    if (!grows) return
    if (position?.pages) return setIsWanted(true)
    function showPlaceholder(): void {
      if (!isFootInView(element.current)) setHasPlaceholder(true)
    }
    function begin(): void {
      near.disconnect()
      setIsWanted(true)
      // At once: a moment later the foot may be on the screen.
      flushSync(showPlaceholder)
    }
    // The placeholder is there before the first scrolling, where a leap would end at the foot.
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) showPlaceholder()
      },
      { rootMargin: placeholderMargin },
    )
    const foot = findFoot(element.current)
    if (foot) near.observe(foot)
    let stop = () => {}
    if (window.scrollY > 0) queueMicrotask(begin)
    else stop = onceScrolling(begin)
    return () => {
      near.disconnect()
      stop()
    }
  }, [grows, position, element])
  return { LoadedPages: grows ? LoadedPages : undefined, position, hasPlaceholder, isWanted }
}
