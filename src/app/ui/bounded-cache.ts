/** Keeps the values that were used last. */
interface BoundedCache<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
  delete(key: string): void
  /** Everything that is kept, what was used last at the end. */
  entries(): readonly (readonly [key: string, value: T])[]
  clear(): void
}

/** Makes a cache of what was `kept`; it forgets the value unused for longest once it holds more than `limit`. */
export function createBoundedCache<T>(
  limit: number,
  kept: readonly (readonly [key: string, value: T])[] = [],
): BoundedCache<T> {
  const values = new Map(kept)
  return {
    get(key) {
      const value = values.get(key)
      if (value !== undefined) {
        values.delete(key)
        values.set(key, value)
      }
      return value
    },
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      const oldest = values.keys().next()
      if (values.size > limit && !oldest.done) values.delete(oldest.value)
    },
    delete: (key) => void values.delete(key),
    entries: () => [...values],
    clear: () => values.clear(),
  }
}
