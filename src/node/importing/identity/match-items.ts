import { groupBy } from '../../core/collect.ts'
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
 * link, title and date are the same and no other's (a feed may give its guids to other articles), or guid,
 * title and date where there is no link; key and link are the same; the id is the same, whatever the keeper
 * changed in the file; the key is the same; the guid is new, but the link is known (the feed was moved to
 * another system). A link that several items share counts only together with the title.
 * @param isOther whether a file is of another article, though its key or its id is that of the item
 * @returns the files by item; an item without one is new
 */
export function matchItems<I extends Keyed, F extends Keyed>(
  items: readonly I[],
  files: readonly F[],
  way: IdentityWay,
  isOther: (item: I, file: F) => boolean = () => false,
): ReadonlyMap<I, F> {
  const matching = new Matching(items, files)
  const whole = ({ link, title }: ItemKeys) => (link === undefined ? undefined : `${link} ${title}`)
  const isOwn = matching.onlyOnce(whole)
  matching.by((keys) => (isOwn(whole(keys)) ? whole(keys) : undefined))
  const named = ({ guid, link, title }: ItemKeys) =>
    guid === undefined || link !== undefined ? undefined : `${guid} ${title}`
  const isOwnName = matching.onlyOnce(named)
  matching.by((keys) => (isOwnName(named(keys)) ? named(keys) : undefined))
  const isOnlyTitle = matching.onlyOnce(({ loose, title }) => (loose ? title : undefined))
  // Which text is which under one title is told by their words alone.
  const keyOf = (keys: ItemKeys) =>
    keys.loose && !isOnlyTitle(keys.title) ? undefined : keyFrom(way, keys)
  matching.by((keys) => keyOf(keys) && JSON.stringify([keyOf(keys), keys.link]))
  matching.by((_, id) => id, isOther)
  matching.by(keyOf, isOther)
  const shared = countLinks(items, files)
  const isAlone = ({ link = '' }: ItemKeys) => (shared.get(link) ?? 0) <= 1
  const isRare = ({ link = '' }: ItemKeys) => (shared.get(link) ?? 0) <= mostWithLink
  matching.by((keys) => (isRare(keys) ? whole(keys) : undefined))
  matching.by((keys) => (keys.link && isAlone(keys) ? keys.link : undefined))
  return matching.matches
}

/** The matches that were found until now. */
class Matching<I extends Keyed, F extends Keyed> {
  readonly matches = new Map<I, F>()
  readonly #items: readonly I[]
  readonly #files: readonly F[]
  readonly #taken = new Set<F>()

  constructor(items: readonly I[], files: readonly F[]) {
    this.#items = items
    this.#files = files
  }

  /** Gives items without a file one that has the same key and no item. */
  by(
    keyOf: (keys: ItemKeys, id: string) => string | undefined,
    isOther?: (item: I, file: F) => boolean,
  ): void {
    const free = this.#files.filter((file) => !this.#taken.has(file))
    const known = groupBy(free, ({ keys, id }) => keyOf(keys, id))
    for (const item of this.#items) {
      const key = this.matches.has(item) ? undefined : keyOf(item.keys, item.id)
      const same = key === undefined ? [] : (known.get(key) ?? [])
      const at = same.findIndex((file) => !isOther?.(item, file))
      const [file] = at === -1 ? [] : same.splice(at, 1)
      if (file === undefined) continue
      this.matches.set(item, file)
      this.#taken.add(file)
    }
  }

  /** Whether a key is that of one item and one file at most. */
  onlyOnce(keyOf: (keys: ItemKeys) => string | undefined): (key: string | undefined) => boolean {
    const [items, files] = [this.#items, this.#files].map((all: readonly Keyed[]) =>
      groupBy(all, ({ keys }) => keyOf(keys)),
    )
    return (key) => (items?.get(key)?.length ?? 0) <= 1 && (files?.get(key)?.length ?? 0) <= 1
  }
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
