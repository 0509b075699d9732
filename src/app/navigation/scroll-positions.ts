import { scrollPositionsKey } from './session-keys.ts'

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

/**
 * Makes a `ScrollPositions` that outlives a reload through the storage, if there is one: where storage is
 * forbidden, merely asking for it throws.
 */
export function createScrollPositions(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
): ScrollPositions {
  const positions = readPositions(storage)
  return {
    get: (entry) => positions.get(entry),
    set(entry, position) {
      positions.delete(entry)
      positions.set(entry, position)
      const oldest = positions.keys().next()
      if (positions.size > limit && !oldest.done) positions.delete(oldest.value)
    },
    forget: (entry) => positions.delete(entry),
    save() {
      try {
        storage().setItem(scrollPositionsKey, JSON.stringify([...positions]))
      } catch {
        // Full or forbidden: positions then last until the page is closed.
      }
    },
  }
}

function readPositions(storage: () => Pick<Storage, 'getItem'>): Map<string, ScrollPosition> {
  try {
    const entries: unknown = JSON.parse(storage().getItem(scrollPositionsKey) ?? '[]')
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : [])
  } catch {
    return new Map()
  }
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
