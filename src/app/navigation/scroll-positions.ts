import { createBoundedCache } from '../ui/bounded-cache.ts'
import { createRemembered, type TextStorage } from '../ui/remembered.ts'

/** Where a reader was on a page: an element and its distance from the top, else pixels. */
export interface ScrollPosition {
  readonly y: number
  /** Which element stood at the top of the screen, and how far below the edge, in pixels. */
  readonly anchor?: { readonly key: string; readonly offset: number; readonly page?: string }
  /** In a list that has grown: its pages from the first on, each with its height in pixels. */
  readonly pages?: readonly (readonly [name: string, height: number])[]
  /** The address of the link that had the focus. */
  readonly focus?: string
}

/** Remembers a `ScrollPosition` for each entry of the session's history. */
export interface ScrollPositions {
  get(entry: string): ScrollPosition | undefined
  set(entry: string, position: ScrollPosition): void
  forget(entry: string): void
  /** Writes what is remembered to the storage. */
  save(): void
}

const limit = 100

/** Makes a `ScrollPositions` that outlives a reload through the storage, if there is one. */
export function createScrollPositions(storage: () => TextStorage): ScrollPositions {
  // `places` is the name by which positions were kept first.
  const kept = createRemembered({ name: 'places', version: 1, check: readEntries, storage })
  const positions = createBoundedCache(limit, kept.read())
  return {
    get: positions.get,
    set: positions.set,
    forget: positions.delete,
    save: () => kept.write(positions.entries()),
  }
}

function readEntries(saved: unknown): readonly (readonly [string, ScrollPosition])[] {
  return Array.isArray(saved) ? saved.filter(isEntry) : []
}

function isEntry(entry: unknown): entry is [string, ScrollPosition] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const position = entry[1]
  if (typeof position?.y !== 'number') return false
  return (
    position.pages === undefined ||
    (Array.isArray(position.pages) && position.pages.every(Array.isArray))
  )
}
