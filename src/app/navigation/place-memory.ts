/** Where a reader was on a page: an element and its distance from the top, else pixels. */
export interface Place {
  readonly y: number
  /** Which element stood at the top of the screen, and how far below the edge, in pixels. */
  readonly anchor?: { readonly key: string; readonly offset: number; readonly page?: string }
  /** In a list that has grown: its pages from the first on, each with its height in pixels. */
  readonly pages?: readonly (readonly [name: string, height: number])[]
  /** The address of the link that had the focus. */
  readonly focus?: string
}

/** Remembers a `Place` for each entry of the session's history. */
export interface PlaceMemory {
  get(entry: string): Place | undefined
  set(entry: string, place: Place): void
  forget(entry: string): void
  /** Writes what is remembered to the storage. */
  save(): void
}

const storageKey = 'broadsheet:places'

/** Where the list that was opened last is kept in `sessionStorage`. */
export const listKey = 'broadsheet:list'

const limit = 100

/** Makes a `PlaceMemory` that outlives a reload through the storage, if there is one. */
export function createPlaceMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): PlaceMemory {
  const places = readPlaces(storage)
  return {
    get: (entry) => places.get(entry),
    set(entry, place) {
      places.delete(entry)
      places.set(entry, place)
      const oldest = places.keys().next()
      if (places.size > limit && !oldest.done) places.delete(oldest.value)
    },
    forget: (entry) => places.delete(entry),
    save() {
      try {
        storage.setItem(storageKey, JSON.stringify([...places]))
      } catch {
        // Full or forbidden: places then last until the page is closed.
      }
    },
  }
}

function readPlaces(storage: Pick<Storage, 'getItem'>): Map<string, Place> {
  try {
    const entries: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : [])
  } catch {
    return new Map()
  }
}

function isEntry(entry: unknown): entry is [string, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const place = entry[1]
  if (typeof place?.y !== 'number') return false
  return (
    place.pages === undefined || (Array.isArray(place.pages) && place.pages.every(Array.isArray))
  )
}
