import { type ComponentType, type RefObject, useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy-part.tsx'
import { findFoot, footInView, roomMargin } from './foot-in-view.ts'
import { ListReadingContext } from './list-reading.ts'
import type { OlderPartsProps } from './older-parts.tsx'
import { onceScrolling } from './once-scrolling.ts'

const olderParts = lazyPart(() => import('./older-parts.tsx').then((part) => part.OlderParts))

/** What lets a list grow, once it is there, and how the list was left. */
export interface Growth {
  readonly OlderParts: ComponentType<OlderPartsProps> | undefined
  readonly position: ScrollPosition | undefined
  /** Whether room for the next page is kept until that is there. */
  readonly hasRoom: boolean
  /** Whether the list is about to grow: somebody scrolls. */
  readonly isWanted: boolean
}

/**
 * What lets a list grow: loaded when the reader begins to scroll, or comes back to a list that had
 * grown. Undefined before that, where the reader saves data, and where it cannot be had: the link to
 * the older page still leads on.
 */
export function useOlderParts({ older }: ListFile, element: RefObject<HTMLElement | null>): Growth {
  const reading = useContext(ListReadingContext)
  // Read now: until the part has come, the short list will have been noted instead.
  const [position] = useState(() => reading?.returnPosition())
  const [isWanted, setIsWanted] = useState(false)
  const [hasRoom, setHasRoom] = useState(false)
  const OlderParts = useLazyPart(olderParts, isWanted, () => setHasRoom(false))
  const grows = older !== undefined && reading?.readsAhead === true
  useEffect(() => {
    if (!grows) return
    if (position?.pages) return setIsWanted(true)
    function makeRoom(): void {
      if (footInView(element.current) === undefined) setHasRoom(true)
    }
    function begin(): void {
      near.disconnect()
      setIsWanted(true)
      // At once: a moment later the foot may be on the screen.
      flushSync(makeRoom)
    }
    // Before anybody scrolls, where the first leap would end at the foot.
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) makeRoom()
      },
      { rootMargin: roomMargin },
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
  return { OlderParts: grows ? OlderParts : undefined, position, hasRoom, isWanted }
}
