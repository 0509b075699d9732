import { groupBy } from '../../core/collect.ts'
import type { ItemKeys, LooseKey } from './item-keys.ts'

interface Keyed {
  readonly keys: ItemKeys
}

/** So many files with one title are compared. */
const mostCompared = 100

/** Texts of a living article are this near in time. */
const nearMs = 24 * 3_600_000

/**
 * Finds the article files of items that have neither guid nor link, and whose date is another in every answer:
 * with the same title and words; else, where the title has a clock, with the same title without it, if there is
 * only one such item and one such file, and both are of one day. Nothing is given twice.
 * @param known the files that items have by their keys
 * @param wordsOf the words of an item or of a file, for comparing
 */
export function matchLoose<I extends Keyed, F extends Keyed>(
  items: readonly I[],
  files: readonly F[],
  known: ReadonlyMap<I, F>,
  wordsOf: { readonly item: (item: I) => string; readonly file: (file: F) => string | undefined },
): ReadonlyMap<I, F> {
  const matches = new Map<I, F>()
  const taken = new Set(known.values())
  const byTitle = groupBy(files.filter(isLoose), titleOf)
  for (const [title, titled] of groupBy(items.filter(isLoose), titleOf)) {
    const own = byTitle.get(title) ?? []
    const left = titled.filter((item) => !known.has(item))
    // The newest are the last.
    const free = own.filter((file) => !taken.has(file)).slice(-mostCompared)
    const found = left.length === 0 ? undefined : matchWords(left, free.reverse(), wordsOf)
    for (const [item, file] of found ?? []) matches.set(item, file)
    const [item] = titled
    const near = own.filter((file) => isNear(item.keys.loose, file.keys.loose))
    const isAlone = titled.length === 1 && near.length === 1 && item.keys.loose?.hasClock
    const [file] = near
    const isFree = !known.has(item) && !matches.has(item) && file && !taken.has(file)
    if (isAlone && isFree) matches.set(item, file)
  }
  return matches
}

function matchWords<I extends Keyed, F extends Keyed>(
  items: readonly I[],
  files: readonly F[],
  wordsOf: Parameters<typeof matchLoose<I, F>>[3],
): ReadonlyMap<I, F> {
  const matches = new Map<I, F>()
  const left = new Map(files.map((file) => [file, wordsOf.file(file)]))
  for (const item of files.length === 0 ? [] : items) {
    const words = wordsOf.item(item)
    const [same] = [...left].find(([, each]) => each === words) ?? []
    if (same === undefined) continue
    matches.set(item, same)
    left.delete(same)
  }
  return matches
}

function isLoose({ keys }: Keyed): boolean {
  return keys.loose !== undefined
}

function titleOf({ keys }: Keyed): string {
  return keys.loose?.title ?? ''
}

function isNear(a: LooseKey | undefined, b: LooseKey | undefined): boolean {
  if (a?.date === undefined || b?.date === undefined) return a?.date === b?.date
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) < nearMs
}
