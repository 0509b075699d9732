import { createBoundedCache } from '../../ui/bounded-cache.ts'
import { createRemembered, type TextStorage } from '../../ui/remembered.ts'

/** Where readers stopped in long articles, on this device: the number of the body's block. */
interface ReadingPositions {
  get(id: string): number | undefined
  set(id: string, block: number): void
  forget(id: string): void
}

const most = 100

/** Makes the memory; without storage nothing is remembered. */
export function createReadingPositions(storage: () => TextStorage): ReadingPositions {
  // `read-places` is the name by which positions were kept first.
  const kept = createRemembered({ name: 'read-places', version: 1, check: readEntries, storage })
  // Read anew each time: other windows of the archive write too.
  const readPositions = () => createBoundedCache(most, kept.read())
  return {
    get: (id) => readPositions().get(id),
    set(id, block) {
      const positions = readPositions()
      positions.set(id, block)
      kept.write(positions.entries())
    },
    forget(id) {
      const positions = readPositions()
      if (positions.get(id) === undefined) return
      positions.delete(id)
      kept.write(positions.entries())
    },
  }
}

function readEntries(saved: unknown): readonly (readonly [string, number])[] {
  return Array.isArray(saved) ? saved.filter(isEntry) : []
}

function isEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isInteger(entry[1])
}
