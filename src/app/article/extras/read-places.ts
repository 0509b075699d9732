/** Where readers stopped in long articles, on this device: the number of the body's block. */
export interface ReadPlaces {
  get(id: string): number | undefined
  set(id: string, block: number): void
  forget(id: string): void
}

const storageKey = 'broadsheet:read-places'
const most = 100

/** Makes the memory; without storage nothing is remembered. */
export function createReadPlaces(storage: () => Pick<Storage, 'getItem' | 'setItem'>): ReadPlaces {
  function read(): Map<string, number> {
    try {
      const entries: unknown = JSON.parse(storage().getItem(storageKey) ?? '[]')
      return new Map(Array.isArray(entries) ? entries.filter(isEntry) : [])
    } catch {
      return new Map()
    }
  }
  function change(act: (places: Map<string, number>) => void): void {
    const places = read()
    act(places)
    try {
      storage().setItem(storageKey, JSON.stringify([...places].slice(-most)))
    } catch {
      // Full or forbidden.
    }
  }
  return {
    get: (id) => read().get(id),
    set(id, block) {
      change((places) => {
        places.delete(id)
        places.set(id, block)
      })
    },
    forget(id) {
      if (read().has(id)) change((places) => places.delete(id))
    },
  }
}

function isEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isInteger(entry[1])
}
