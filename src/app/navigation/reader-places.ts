import { measurePlace } from './page-place.ts'
import type { Place, PlaceMemory } from './place-memory.ts'

/** Keeps track of where the reader is on the page that is on the screen. */
export interface ReaderPlaces {
  /** The page of another history entry is on the screen now. */
  enter(entry: string): void
  /** Notes the place on the page. */
  note(): void
  /** Notes the place before the page goes away; what comes is not it until `enter`. */
  leave(): void
  recall(entry: string): Place | undefined
  /** The next arrival at this entry is a jump, not a return. */
  forget(entry: string): void
}

const settleTime = 120

/** Makes a `ReaderPlaces` and begins to watch the page's scrolling. */
export function watchPlaces(memory: PlaceMemory): ReaderPlaces {
  let entry: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function note(): void {
    clearTimeout(timer)
    timer = undefined
    if (entry !== undefined) memory.set(entry, measurePlace())
  }

  window.addEventListener('scroll', () => (timer ??= setTimeout(note, settleTime)), {
    passive: true,
  })
  // The browser itself puts a prerendered page back in its place; from here on we do.
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
