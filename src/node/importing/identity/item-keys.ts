import { cutHash } from '../../core/fingerprint.ts'
import { canonicalLink, guidKey } from './canonical-link.ts'
import { foldClock } from './fold-clock.ts'

/** The ways to tell an item of a feed from the others, the surest first. */
export const identityWays = ['guid', 'link', 'title'] as const

export type IdentityWay = (typeof identityWays)[number]

/** The keys of an item or of an article file, by way. `title` is a hash of title and date. */
export interface ItemKeys {
  readonly guid?: string
  readonly link?: string
  readonly title: string
  /** Only where there is neither guid nor link. */
  readonly loose?: LooseKey
}

/** A key that may still tell an item when its date, which is part of the key `title`, is another in every answer. */
export interface LooseKey {
  /** A hash of the title without its clock. */
  readonly title: string
  readonly hasClock: boolean
  /** ISO 8601 in UTC. */
  readonly date?: string
}

/** The facts from which keys are made. */
interface KeyFacts {
  readonly guid?: string | undefined
  readonly link?: string | undefined
  readonly title: string
  readonly date?: string | undefined
}

/** Makes the keys of an item or of an article file. */
export function itemKeys({ guid, link, title, date = '' }: KeyFacts): ItemKeys {
  const isLoose = !guid?.trim() && !link?.trim()
  return {
    ...(guid?.trim() && { guid: guidKey(guid) }),
    ...(link?.trim() && { link: canonicalLink(link) }),
    title: cutHash(`${title.trim()}\n${date}`, 16),
    ...(isLoose && { loose: looseKey(title.trim(), date) }),
  }
}

function looseKey(title: string, date: string): LooseKey {
  const folded = foldClock(title)
  return { title: cutHash(folded, 16), hasClock: folded !== title, ...(date && { date }) }
}

/** The first key from `way` on that there is, marked with its way. */
export function keyFrom(way: IdentityWay, keys: ItemKeys): string {
  const found = identityWays.slice(identityWays.indexOf(way)).find((each) => keys[each])
  return found === undefined ? `title ${keys.title}` : `${found} ${keys[found]}`
}

const idLength = 12

/**
 * The id of the article that a key of a feed stands for: 12 lower-case letters and digits of a SHA-256.
 */
export function articleIdOf(feed: string, key: string): string {
  const digits = BigInt(`0x${cutHash(`${feed}\n${key}`, 32)}`).toString(36)
  return digits.padStart(idLength, '0').slice(-idLength)
}
