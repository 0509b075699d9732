/**
 * The files of the search index, `data/search/…`.
 *
 * Articles are numbered from the oldest dated one; undated ones have numbers of their own. Numbers
 * are cut into tiers, so that a new article changes only the files of the smallest: a shard of an
 * older tier never hears of it. Each tier spreads its keys over `2 ** bits` shards by their first
 * bits; the next 16 bits name the key inside the shard.
 */
export const searchUrls = {
  index: 'data/search/index.json',
  /** The titles of the newest articles. */
  newest: 'data/search/newest.json',
  shard: (tier: string, shard: number): string => `data/search/keys/${tier}/${shard}.bin`,
  ids: (group: string, chunk: number): string => `data/search/ids/${group}/${chunk}.json`,
  days: (group: string, chunk: number): string => `data/search/days/${group}/${chunk}.json`,
  facets: (group: string, level: number, chunk: number): string =>
    `data/search/facets/${group}/${level}/${chunk}.json`,
}

/** Changes whenever older files can no longer be read. */
export const searchVersion = 6

/** How many articles a file of ids and one of facets or days hold, and how many titles the newest file. */
export const idChunk = 32
export const facetChunk = 4_096
export const newestCount = 1_000

/** The bits that name a key inside its shard. */
export const fingerprintBits = 16

/** The two ranges of numbers. */
export type DocumentGroup = 'dated' | 'undated'

/** A range of numbers with shards of its own. */
export interface SearchTier {
  readonly name: string
  readonly group: DocumentGroup
  /** Its first number in the group, and how many follow. */
  readonly start: number
  readonly size: number
  readonly bits: number
  /** Names the content of its shards, so that no cache mixes two builds. */
  readonly hash: string
}

/** One category; `parent` is its index in the list, -1 for the outermost level. */
export interface SearchCategory {
  readonly slug: string
  readonly label: string
  readonly parent: number
}

/** `data/search/index.json`: what there is. */
export interface SearchIndexFile {
  readonly kind: 'search'
  readonly version: number
  /** Names the content of everything that is not in a tier. */
  readonly hash: string
  readonly dated: number
  readonly undated: number
  readonly tiers: readonly SearchTier[]
  /** How many files the data of all articles is packed into; missing where each has its own. */
  readonly articleShards?: number
  /** In the order in which the articles, from the oldest, first use them. */
  readonly categories: readonly SearchCategory[]
}

/** `data/search/ids/<group>/<n>.json`: the ids of 32 articles in the order of their numbers. */
export type SearchIdsFile = readonly string[]

/** `data/search/days/<group>/<n>.json`: the day of the first of 4,096 and the steps; days since 1970. */
export type SearchDaysFile = readonly number[]

/**
 * `data/search/facets/<group>/<level>/<n>.json`: one level of the categories of 4,096 articles, as a
 * filter shows one level at a time. Level 0 is the outermost.
 */
export interface SearchFacetsFile {
  /**
   * A character for each article, `noCategory` where its first path ends above this level, else the
   * one behind it by as many as there are categories before its own below the same parent.
   */
  readonly first: string
  /** What the further paths of articles have at this level: number in the file, category, and so on. */
  readonly more?: readonly number[]
}

export const noCategory = '/'

/** `data/search/newest.json`: ids and titles, newest first. */
export interface SearchNewestFile {
  readonly ids: readonly string[]
  readonly titles: readonly string[]
}

/** Where a key stands: its shard in a tier of `bits`, and its name inside the shard. */
export function splitKey(key: number, bits: number): { shard: number; fingerprint: number } {
  return {
    shard: bits === 0 ? 0 : key >>> (32 - bits),
    fingerprint: (key << bits) >>> (32 - fingerprintBits),
  }
}

const largestTier = 32_768
const middleTier = 4_096
const smallTier = 256

/**
 * Cuts the numbers of dated articles into tiers: whole ones of 32,768, then up to seven times 4,096
 * together, then up to fifteen times 256 together, then the rest. So most additions touch at most
 * 255 articles' postings, and a search reads few shards whatever the size of the archive.
 */
export function cutTiers(count: number): { start: number; size: number }[] {
  const tiers: { start: number; size: number }[] = []
  let start = 0
  const cut = (size: number): void => {
    if (size > 0) tiers.push({ start, size })
    start += size
  }
  while (count - start >= largestTier) cut(largestTier)
  cut(Math.floor((count - start) / middleTier) * middleTier)
  cut(Math.floor((count - start) / smallTier) * smallTier)
  cut(count - start)
  return tiers
}
