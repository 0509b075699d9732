/** Keeps the values that were used last. */
export interface BoundedCache<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
  clear(): void
}

/** Makes a cache that forgets the value unused for longest once it holds more than `limit`. */
export function createBoundedCache<T>(limit: number): BoundedCache<T> {
  const values = new Map<string, T>()
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
    clear: () => values.clear(),
  }
}
