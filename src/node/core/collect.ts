/** The items in their order, without those whose key came before. */
export function uniqueBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  if (Array.isArray(items) && items.length < 2) return [...items]
  const unique = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    if (!unique.has(key)) unique.set(key, item)
  }
  return [...unique.values()]
}

/** Groups items by key. Keys and items keep the order in which they came. */
export function groupBy<T, Key = string>(
  items: Iterable<T>,
  keyOf: (item: T) => Key,
): Map<Key, [T, ...T[]]> {
  const groups = new Map<Key, [T, ...T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
