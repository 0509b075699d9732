import { type IdentityWay, type ItemKeys, keyFrom } from './item-keys.ts'

/** Something with keys: an item of a feed, or an article file. */
interface Keyed {
  /** The id of the article. The id of an item is what its key asks for. */
  readonly id: string
  readonly keys: ItemKeys
}

/** When so many items share a link, it says nothing about which one is which. */
const mostWithLink = 4

/**
 * Finds the article file of each item among the files of its feed. Nothing is given twice. In this order:
 * key and link are the same; the id is the same, whatever the keeper changed in the file; the key is the
 * same; the guid is new, but the link is known (the feed was moved to another system). A link that several
 * items share counts only together with the title.
 * @returns the files by item; an item without one is new
 */
export function matchItems<I extends Keyed, F extends Keyed>(
  items: readonly I[],
  files: readonly F[],
  way: IdentityWay,
): ReadonlyMap<I, F> {
  const matches = new Map<I, F>()
  const taken = new Set<F>()
  const matchBy = (keyOf: (keys: ItemKeys, id: string) => string | undefined) => {
    const known = new Map<string, F[]>()
    for (const file of files) {
      const key = taken.has(file) ? undefined : keyOf(file.keys, file.id)
      if (key !== undefined) known.set(key, [...(known.get(key) ?? []), file])
    }
    for (const item of items) {
      const key = matches.has(item) ? undefined : keyOf(item.keys, item.id)
      const file = key === undefined ? undefined : known.get(key)?.find((each) => !taken.has(each))
      if (file === undefined) continue
      matches.set(item, file)
      taken.add(file)
    }
  }
  matchBy((keys) => JSON.stringify([keyFrom(way, keys), keys.link]))
  matchBy((_, id) => id)
  matchBy((keys) => keyFrom(way, keys))
  const shared = countLinks(items, files)
  const isAlone = ({ link = '' }: ItemKeys) => (shared.get(link) ?? 0) <= 1
  const isRare = ({ link = '' }: ItemKeys) => (shared.get(link) ?? 0) <= mostWithLink
  matchBy((keys) => (keys.link && isRare(keys) ? `${keys.link} ${keys.title}` : undefined))
  matchBy((keys) => (keys.link && isAlone(keys) ? keys.link : undefined))
  return matches
}

/** For each link, the larger of the numbers of items and of files that have it. */
function countLinks(items: readonly Keyed[], files: readonly Keyed[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const side of [items, files]) {
    const own = new Map<string, number>()
    for (const { keys } of side) {
      if (keys.link) own.set(keys.link, (own.get(keys.link) ?? 0) + 1)
    }
    for (const [link, count] of own) counts.set(link, Math.max(count, counts.get(link) ?? 0))
  }
  return counts
}
