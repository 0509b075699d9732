import { createRemembered, type TextStorage } from '../../ui/remembered.ts'
import { createStore, type ReadableStore } from '../../ui/store.ts'

/** Which branches of the category tree are open on this device, by their slugs joined with `/`. */
interface OpenBranches extends ReadableStore<ReadonlySet<string>> {
  /** Opens or closes branches and keeps that. */
  set(keys: readonly string[], isOpen: boolean): void
}

/** The number of choices that are kept. The oldest are removed first. */
const limit = 200

/** Makes `OpenBranches` over a storage, which may be forbidden, full, or hold nonsense. */
export function createOpenBranches(storage: () => TextStorage): OpenBranches {
  const kept = createRemembered({ name: 'open-branches', version: 1, check: readKeys, storage })
  const store = createStore<ReadonlySet<string>>(new Set(kept.read()))
  return {
    ...store,
    set(keys, isOpen) {
      const others = [...store.getState()].filter((key) => !keys.includes(key))
      const open = isOpen ? [...others, ...keys].slice(-limit) : others
      kept.write(open)
      store.setState(new Set(open))
    },
  }
}

function readKeys(saved: unknown): string[] {
  return Array.isArray(saved) ? saved.filter((key) => typeof key === 'string').slice(-limit) : []
}

/** The branches of this window. */
export const openBranches: OpenBranches = createOpenBranches(() => localStorage)
