import { type LibraryEntries, mergeEntries } from '../database/library-entries.ts'

/** The changes that a merge would make to one kind of entries. */
interface MergeCounts {
  readonly added: number
  /** Entries that are here and would be gone, because they were removed elsewhere later. */
  readonly removed: number
}

/** The kinds of entries that a reader is told of. */
export const countedKinds = ['saved', 'read', 'opened', 'position', 'highlights'] as const

type CountedKind = (typeof countedKinds)[number]

/** The changes that a merge would make, kind by kind, for a reader to decide. Nothing is changed by looking. */
export function previewMerge(
  own: LibraryEntries,
  other: LibraryEntries,
): Readonly<Record<CountedKind, MergeCounts>> {
  const merged = mergeEntries(own, other)
  const count = (kind: CountedKind): MergeCounts => {
    const before = present(own, kind)
    const after = present(merged, kind)
    return {
      added: [...after].filter((name) => !before.has(name)).length,
      removed: [...before].filter((name) => !after.has(name)).length,
    }
  }
  return {
    saved: count('saved'),
    read: count('read'),
    opened: count('opened'),
    position: count('position'),
    highlights: count('highlights'),
  }
}

/** The names of the entries of a kind that are there and were not removed. */
export function present(entries: LibraryEntries, kind: CountedKind): ReadonlySet<string> {
  if (kind === 'highlights') {
    return names(entries.highlights, ({ value }) => value !== null)
  }
  return names(entries.articles, (record) => (record[kind]?.value ?? null) !== null)
}

function names<T>(map: ReadonlyMap<string, T>, isThere: (value: T) => boolean): Set<string> {
  return new Set([...map].flatMap(([name, value]) => (isThere(value) ? [name] : [])))
}
