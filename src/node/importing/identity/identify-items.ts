import { cutHash } from '../../core/fingerprint.ts'
import type { FeedItem } from '../feed-item.ts'
import {
  articleIdOf,
  type IdentityWay,
  type ItemKeys,
  identityWays,
  itemKeys,
  keyFrom,
} from './item-keys.ts'
import { plainWords } from './plain-words.ts'

/** An item of a feed with what tells which article it is. */
export interface IdentifiedItem {
  readonly item: FeedItem
  readonly keys: ItemKeys
  /** The id that its article gets if it is new. */
  readonly id: string
  /** The ids that it may get where that one is taken. */
  readonly otherIds: readonly string[]
  /** Every mark by which a deleted article is known again. */
  readonly marks: readonly string[]
  /** The mark beside its id: it also knows an article whose guid, or whose date, is another one now. */
  readonly mark: string | undefined
}

/**
 * Gives each item its keys and its id. Of items that are the same in guid, link, title and date (in words
 * too, where there is neither guid nor link) only the first is kept. Items that share a key in this answer
 * get their ids by the next way.
 */
export function identifyItems(
  feed: string,
  items: readonly FeedItem[],
  findWay: (keys: readonly ItemKeys[]) => IdentityWay,
): { readonly way: IdentityWay; readonly items: readonly IdentifiedItem[] } {
  const all = items.map((item) => ({ item, keys: itemKeys(item) }))
  const way = findWay(all.map(({ keys }) => keys))
  const counts = countKeys(all)
  const found = new Map<string, IdentifiedItem>()
  for (const { item, keys } of all) {
    const usable = identityWays
      .slice(identityWays.indexOf(way))
      .filter((each) => keys[each] && counts.get(keyFrom(each, keys)) === 1)
    const whole = wholeOf({ item, keys })
    if (found.has(whole)) continue
    const [best = way] = usable
    const isWhole = keys.loose !== undefined && usable.length === 0
    const id = articleIdOf(feed, isWhole ? whole : keyFrom(best, keys))
    const others = [...usable.slice(1).map((each) => keyFrom(each, keys)), whole]
    const otherIds = others.map((key) => articleIdOf(feed, key))
    const mark = linkMark(keys) ?? (keys.loose && textMark(keys.loose.title, item))
    const marks = marksOf(feed, keys, counts)
    const isOwn = keys.link === undefined || counts.get(keyFrom('link', keys)) === 1
    if (mark !== undefined && isOwn) marks.push(mark)
    found.set(whole, { item, keys, id, otherIds, marks, mark })
  }
  return { way, items: [...found.values()] }
}

type KeyedItem = Pick<IdentifiedItem, 'item' | 'keys'>

/** All that tells an item from others; without guid and link that includes its words. */
function wholeOf({ item, keys }: KeyedItem): string {
  const { guid, link, title, loose } = keys
  return JSON.stringify([guid, link, title, ...(loose ? [plainWords(item.html)] : [])])
}

/** How many different items have each key. */
function countKeys(all: readonly KeyedItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const { item, keys } of all) {
    const whole = wholeOf({ item, keys })
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const way of identityWays) {
      if (keys[way]) counts.set(keyFrom(way, keys), (counts.get(keyFrom(way, keys)) ?? 0) + 1)
    }
  }
  return counts
}

/** A key that several items of the answer share marks none of them. */
function marksOf(feed: string, keys: ItemKeys, counts: ReadonlyMap<string, number>): string[] {
  const own = identityWays.filter((way) => keys[way] && counts.get(keyFrom(way, keys)) === 1)
  return own.map((way) => articleIdOf(feed, keyFrom(way, keys)))
}

function linkMark({ link }: ItemKeys): string | undefined {
  return link === undefined ? undefined : `l${cutHash(link, 10)}`
}

function textMark(title: string, { html }: FeedItem): string {
  return `t${cutHash(`${title}\n${plainWords(html)}`, 10)}`
}

/** The hash of title and words, by which an item is known whose guid and link are others in every answer. */
export function wordsMark({
  item,
  keys,
}: Pick<IdentifiedItem, 'item' | 'keys'>): string | undefined {
  const words = plainWords(item.html)
  return isTelling(item, words) ? `w${cutHash(`${keys.title}\n${words}`, 10)}` : undefined
}

/** A text of fewer letters says little of which article it is. */
export const leastWords = 40

/** Whether title, date and words say which article an item is. */
export function isTelling({ date }: Pick<FeedItem, 'date'>, words: string): boolean {
  return date !== undefined || words.length >= leastWords
}
