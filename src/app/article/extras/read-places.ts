import { createBoundedCache } from '../../ui/bounded-cache.ts'
import { createRemembered, type TextStorage } from '../../ui/remembered.ts'

/** Where readers stopped in long articles, on this device: the number of the body's block. */
export interface ReadPlaces {
  get(id: string): number | undefined
  set(id: string, block: number): void
  forget(id: string): void
}

const most = 100

/** Makes the memory; without storage nothing is remembered. */
export function createReadPlaces(storage: () => TextStorage): ReadPlaces {
  const kept = createRemembered({ name: 'read-places', version: 1, check: readEntries, storage })
  // Read anew each time: other windows of the archive write too.
  const readPlaces = () => createBoundedCache(most, kept.read())
  return {
    get: (id) => readPlaces().get(id),
    set(id, block) {
      const places = readPlaces()
      places.set(id, block)
      kept.write(places.entries())
    },
    forget(id) {
      const places = readPlaces()
      if (places.get(id) === undefined) return
      places.delete(id)
      kept.write(places.entries())
    },
  }
}

function readEntries(saved: unknown): readonly (readonly [string, number])[] {
  return Array.isArray(saved) ? saved.filter(isEntry) : []
}

function isEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isInteger(entry[1])
}
