/** Which branches of the category tree are open on this device, by their slugs joined with `/`. */
export interface OpenBranches {
  subscribe(listener: () => void): () => void
  current(): ReadonlySet<string>
  /** Opens or closes branches and keeps that. */
  set(keys: readonly string[], isOpen: boolean): void
}

const storageKey = 'broadsheet:open-branches'

/** Old choices go first: nobody needs more than fit on some screens. */
const limit = 200

/** Makes `OpenBranches` over a storage, which may be forbidden, full, or hold nonsense. */
export function createOpenBranches(storage: () => Storage): OpenBranches {
  const listeners = new Set<() => void>()
  let open: ReadonlySet<string> = new Set(readKeys(storage))
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => open,
    set(keys, isOpen) {
      const others = [...open].filter((key) => !keys.includes(key))
      open = new Set(isOpen ? [...others, ...keys].slice(-limit) : others)
      try {
        storage().setItem(storageKey, JSON.stringify([...open]))
      } catch {
        // They then last until the page is closed.
      }
      for (const listener of listeners) listener()
    },
  }
}

function readKeys(storage: () => Storage): string[] {
  try {
    const saved: unknown = JSON.parse(storage().getItem(storageKey) ?? '[]')
    return Array.isArray(saved) ? saved.filter((key) => typeof key === 'string').slice(-limit) : []
  } catch {
    return []
  }
}

/** The branches of this window. */
export const openBranches: OpenBranches = createOpenBranches(() => localStorage)
