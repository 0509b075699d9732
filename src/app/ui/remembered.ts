/** A value that is kept in the browser's storage, for this archive only. */
export interface Remembered<T> {
  /** The name it is kept by, as `storage` events tell it. */
  readonly key: string
  /** The value that was saved last. */
  read(): T
  /** Keeps the value, if there is storage and room: else it is gone with the page. */
  write(value: T): void
  /** Takes the value out of the storage. */
  forget(): void
}

/** The methods of a storage that are used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The key of a remembered value, and how it is read and written. */
interface RememberedOptions<T> {
  readonly name: string
  /** Rises when values that were saved before would be misread: they are then not read. */
  readonly version: number
  /** Makes the value from saved JSON, or from `undefined` when nothing was saved. It may throw. */
  readonly check: (saved: unknown) => T
  /** Returns the storage. It is a function because a forbidden storage throws when it is read. */
  readonly storage?: () => TextStorage
  /**
   * The name it was kept by before names carried the archive. It is read until the first write, and stays
   * for the other archives.
   */
  readonly oldKey?: string
}

/**
 * Names a value in the storage of this archive: several archives can share an origin, each under its
 * base, and what a reader opens or chooses in one says nothing of the others.
 */
export function storageKey(name: string, base: string = import.meta.env.BASE_URL): string {
  return `broadsheet:${base}:${name}`
}

/**
 * Makes a `Remembered`. Storage that is forbidden, full or holds nonsense is no fault: what is read then
 * is what `check` makes of `undefined`.
 */
export function createRemembered<T>(options: RememberedOptions<T>): Remembered<T> {
  const { name, version, check, storage = () => localStorage } = options
  const key = storageKey(name)
  const { oldKey = `broadsheet:${name}` } = options

  function read(): T {
    try {
      const text = storage().getItem(key)
      // Nothing is no error: to make one takes longer than all the rest when the program starts.
      const old = text === null ? storage().getItem(oldKey) : null
      if (old !== null) return check(JSON.parse(old))
      const saved = JSON.parse(text ?? '{}')
      if (saved.version === version) return check(saved.value)
    } catch {
      // Nothing, nonsense or no storage.
    }
    return check(undefined)
  }

  return {
    key,
    read,
    write(value) {
      try {
        storage().setItem(key, JSON.stringify({ version, value }))
      } catch {
        // Full or forbidden: it then lasts until the page is closed.
      }
    },
    forget() {
      try {
        storage().removeItem(key)
        storage().removeItem(oldKey)
      } catch {
        // Forbidden: there is nothing to forget.
      }
    },
  }
}
