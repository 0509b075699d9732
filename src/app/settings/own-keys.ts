import type { CommandName } from '../ui/commands.ts'
import { createRemembered } from '../ui/remembered.ts'
import { createStore, type ReadableStore } from '../ui/store.ts'

/** The keys that the reader has given to commands. A command that is missing has the keys of the site. */
export type OwnKeys = ReadonlyMap<string, readonly string[]>

/** Holds the reader's own keys on this device. */
interface OwnKeysStore extends ReadableStore<OwnKeys> {
  /** Keeps these keys in place of those before. */
  set(keys: OwnKeys): void
}

/** The reader's own keys: kept in `localStorage`, the same in all windows of the archive. */
export const ownKeys: OwnKeysStore = createOwnKeys()

function createOwnKeys(): OwnKeysStore {
  const store = createStore<OwnKeys>(new Map())
  const kept = createRemembered({ name: 'keys', version: 1, check: readOwnKeys })
  if (!import.meta.env.SSR) {
    store.setState(new Map(kept.read()))
    window.addEventListener('storage', ({ key }) => {
      if (key === kept.key || key === null) store.setState(new Map(kept.read()))
    })
  }
  return {
    ...store,
    set(keys) {
      store.setState(keys)
      kept.write([...keys])
    },
  }
}

/** Reads what was saved: pairs of a command and its keys. Anything else is left out. */
export function readOwnKeys(saved: unknown): (readonly [string, readonly string[]])[] {
  return Array.isArray(saved) ? saved.filter(isPair) : []
}

function isPair(pair: unknown): pair is [string, string[]] {
  if (!Array.isArray(pair)) return false
  const [name, keys] = pair
  return typeof name === 'string' && Array.isArray(keys) && keys.every((key) => key?.trim)
}

/** The keys of a command: the reader's own, else those that the site gives it. */
export function keysOf(
  name: CommandName,
  given: readonly string[],
  own: OwnKeys = ownKeys.getState(),
): readonly string[] {
  return own.get(name) ?? given
}
