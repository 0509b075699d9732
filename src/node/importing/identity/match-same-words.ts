import { groupBy } from '../../core/collect.ts'
import type { ItemKeys } from './item-keys.ts'

interface Keyed {
  readonly keys: ItemKeys
}

/**
 * Finds the article files of items whose guid and link are both new, as in feeds that make them anew for every
 * answer: with the same title, date and words. Nothing is given twice.
 * @param known the files that items have by their keys
 * @param wordsOf the words of an item or of a file, for comparing; undefined where they say too little
 */
export function matchSameWords<I extends Keyed, F extends Keyed>(
  items: readonly I[],
  files: readonly F[],
  known: ReadonlyMap<I, F>,
  wordsOf: {
    readonly item: (item: I) => string | undefined
    readonly file: (file: F) => string | undefined
  },
): ReadonlyMap<I, F> {
  const matches = new Map<I, F>()
  const left = items.filter((item) => !known.has(item))
  if (left.length === 0) return matches
  const taken = new Set(known.values())
  const free = groupBy(
    files.filter((file) => !taken.has(file)),
    ({ keys }) => keys.title,
  )
  for (const item of left) {
    const titled = free.get(item.keys.title) ?? []
    const words = titled.length === 0 ? undefined : wordsOf.item(item)
    const at = words === undefined ? -1 : titled.findIndex((file) => wordsOf.file(file) === words)
    const [file] = at === -1 ? [] : titled.splice(at, 1)
    if (file !== undefined) matches.set(item, file)
  }
  return matches
}
