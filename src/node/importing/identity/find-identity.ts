import { groupBy, uniqueBy } from '../../core/collect.ts'
import { type IdentityWay, type ItemKeys, identityWays } from './item-keys.ts'

/** A feed may repeat or lack this share of its keys. */
const mostFlawed = 0.05

/**
 * The way to tell the items of a feed apart. It begins with the way of earlier runs and falls while more
 * than 5 % of the items repeat or lack that key. Where no way is better than that, it is the one that fewest
 * items repeat or lack. It never rises again, because an identity that changes back and forth makes articles
 * twice.
 */
export function findIdentity(items: readonly ItemKeys[], before: IdentityWay): IdentityWay {
  // The same item twice says nothing about its keys.
  const distinct = uniqueBy(items, (keys) => JSON.stringify([keys.guid, keys.link, keys.title]))
  const ways = identityWays.slice(identityWays.indexOf(before))
  const flaws = ways.map((way) => flawsOf(distinct, way))
  const least = Math.min(...flaws)
  const allowed = Math.max(least, mostFlawed * distinct.length)
  return ways.find((_, at) => (flaws[at] ?? 0) <= allowed) ?? 'title'
}

/** The number of items that lack a key, or repeat the key of an earlier item. */
function flawsOf(items: readonly ItemKeys[], way: IdentityWay): number {
  const withKey = items.filter((keys) => keys[way])
  return items.length - groupBy(withKey, (keys) => keys[way] ?? '').size
}

/** How many of the items lack the key of a way, and how many repeat one. */
export function keyFlaws(items: readonly ItemKeys[]): { missing: number; repeated: number } {
  const given = items.filter(({ guid }) => guid !== undefined)
  const distinct = new Set(given.map(({ guid }) => guid))
  return { missing: items.length - given.length, repeated: given.length - distinct.size }
}
