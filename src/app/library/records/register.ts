/**
 * A value that several devices may change: a last-writer-wins register. A removal is a value too, `null`,
 * with a time of its own, so that an older value of another device does not bring back what was removed.
 */
export interface Register<T> {
  readonly value: T | null
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
  /** The device that wrote it. */
  readonly by: string
}

/** The later of two values. At the same time the device decides, then the value: the order never matters. */
export function laterOf<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b
  if (a.by !== b.by) return a.by > b.by ? a : b
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b
}

/**
 * Merges two sets of registers by their names: commutative, associative and idempotent. Without a second one it is
 * the first set itself: those who look for changes see that there is none.
 */
export function mergeRegisters<T>(
  a: ReadonlyMap<string, Register<T>>,
  b: ReadonlyMap<string, Register<T>>,
): ReadonlyMap<string, Register<T>> {
  if (b.size === 0) return a
  const merged = new Map(a)
  for (const [name, theirs] of b) {
    const ours = merged.get(name)
    merged.set(name, ours ? laterOf(ours, theirs) : theirs)
  }
  return merged
}
