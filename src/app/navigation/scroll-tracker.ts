import { measureScroll } from './measure-scroll.ts'
import type { ScrollPosition, ScrollPositions } from './scroll-positions.ts'

/** Keeps track of where the reader is on the page that is on the screen. */
export interface ScrollTracker {
  /** The page of another history entry is on the screen now. */
  enter(entry: string): void
  /** Notes the position on the page. */
  note(): void
  /** Notes the position before the page goes away. Nothing is noted after that until `enter`. */
  leave(): void
  recall(entry: string): ScrollPosition | undefined
  /** The next arrival at this entry is a jump, not a return. */
  forget(entry: string): void
}

const settleTime = 120

/** Makes a `ScrollTracker` and begins to watch the page's scrolling. */
export function trackScroll(memory: ScrollPositions): ScrollTracker {
  let entry: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function note(): void {
    clearTimeout(timer)
    timer = undefined
    if (entry !== undefined) memory.set(entry, measureScroll())
  }

  window.addEventListener('scroll', () => (timer ??= setTimeout(note, settleTime)), {
    passive: true,
  })
  // The browser restores the position of a prerendered page. From here on the tracker does.
  window.history.scrollRestoration = 'manual'
  window.addEventListener('pagehide', () => {
    note()
    memory.save()
    window.history.scrollRestoration = 'auto'
  })
  window.addEventListener('pageshow', () => {
    window.history.scrollRestoration = 'manual'
  })

  return {
    enter(next) {
      clearTimeout(timer)
      timer = undefined
      entry = next
    },
    note,
    leave() {
      note()
      entry = undefined
    },
    recall: (wanted) => memory.get(wanted),
    forget: (wanted) => memory.forget(wanted),
  }
}
