/**
 * The files of the search index, `data/search/…`. Articles are numbered from the oldest dated one;
 * undated articles have numbers of their own. The numbers are cut into tiers, so that a new article
 * changes only the files of the smallest tier: the shards of older tiers stay as they are. Each tier
 * spreads its keys over `2 ** bits` shards by their first bits. The next 16 bits identify the key inside
 * the shard.
 */
export const searchUrls = {
  index: 'data/search/index.json',
  /** The titles of the newest articles. */
  newest: 'data/search/newest.json',
  /** A shard, or the file with this number where shards share files. */
  shard: (tier: string, shard: number): string => `data/search/keys/${tier}/${shard}.bin`,
  ids: (group: string, chunk: number): string => `data/search/ids/${group}/${chunk}.json`,
  days: (group: string, chunk: number): string => `data/search/days/${group}/${chunk}.json`,
  facets: (group: string, level: number, chunk: number): string =>
    `data/search/facets/${group}/${level}/${chunk}.json`,
}

/** The version of the file formats. Raise it when older files can no longer be read. */
export const searchVersion = 7

/** The number of articles in a file of ids, where the index names no other. */
export const idChunk = 32
/**
 * The number of articles in a file of ids where the data of articles is packed. More articles have larger files,
 * because a host may limit the number of files. A search reads a file for nearly each article that it shows.
 */
export function packedIdChunk(articles: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, articles / mostIdFiles)))
  return Math.min(512, Math.max(64, wanted))
}
/** The most files of ids, where the data of articles is packed, up to half a million articles. */
const mostIdFiles = 1_024
/** The number of articles in a file of facets and in a file of days. */
export const facetChunk = 4_096
/** The number of titles in the file of the newest articles. */
export const newestCount = 1_000

/** The number of bits that identify a key inside its shard. */
export const fingerprintBits = 16

/** The two groups of articles. Each has numbers of its own. */
export type DocumentGroup = 'dated' | 'undated'

/** A range of article numbers with shards of its own. */
export interface SearchTier {
  readonly name: string
  readonly group: DocumentGroup
  /** The first number in the group, and how many numbers there are. */
  readonly start: number
  readonly size: number
  /** The number of bits in the number of a shard. */
  readonly bits: number
  /** The number of bits in the number of a file with shards (`shard-file.ts`). Missing where each shard is a file. */
  readonly fileBits?: number
  /** Identifies the content of the shards, so that a cache never mixes two builds. */
  readonly hash: string
}

/** One category; `parent` is its index in the list, -1 for the outermost level. */
export interface SearchCategory {
  readonly slug: string
  readonly label: string
  readonly parent: number
}

/** `data/search/index.json`: the list of all other files. */
export interface SearchIndexFile {
  readonly kind: 'search'
  readonly version: number
  /** Identifies the content of all files that do not belong to a tier. */
  readonly hash: string
  readonly dated: number
  readonly undated: number
  readonly tiers: readonly SearchTier[]
  /**
   * The number of files into which the data of all articles is packed. Missing where each article has its
   * own file.
   */
  readonly articleShards?: number
  /** The number of articles in a file of ids. Missing where it is `idChunk`. */
  readonly idChunk?: number
  /** In the order in which the articles, from the oldest, first use them. */
  readonly categories: readonly SearchCategory[]
}

/** `data/search/ids/<group>/<n>.json`: the ids of 32 to 512 articles in the order of their numbers. */
export type SearchIdsFile = readonly string[]

/**
 * `data/search/days/<group>/<n>.json`: the days of 4,096 articles, in days since 1970. The first number
 * is the day of the first article; each following number is the difference from the article before.
 */
export type SearchDaysFile = readonly number[]

/**
 * `data/search/facets/<group>/<level>/<n>.json`: one level of the categories of 4,096 articles, as a
 * filter shows one level at a time. Level 0 is the outermost.
 */
export interface SearchFacetsFile {
  /**
   * One character for each article. `noCategory` means that the first path of the article ends above this
   * level. Any other character comes `n + 1` code units after `noCategory`, where `n` is the number of
   * categories that come before the article's own below the same parent.
   */
  readonly first: string
  /**
   * The further paths of articles at this level: the article's number in the file, its category, and so
   * on in turn.
   */
  readonly more?: readonly number[]
}

/** The character for an article that has no category at a level. */
export const noCategory = '/'

/** `data/search/newest.json`: ids and titles, newest first. */
export interface SearchNewestFile {
  readonly ids: readonly string[]
  readonly titles: readonly string[]
}

/** Splits a key into its shard in a tier of `bits` bits, and its fingerprint inside the shard. */
export function splitKey(key: number, bits: number): { shard: number; fingerprint: number } {
  return {
    shard: bits === 0 ? 0 : key >>> (32 - bits),
    fingerprint: (key << bits) >>> (32 - fingerprintBits),
  }
}

const largestTier = 32_768
/** The number of articles in a tier that stays as it is for long. */
export const middleTier = 4_096
const smallTier = 256

/**
 * Cuts the numbers of dated articles into tiers: full tiers of 32,768, then one tier of up to seven times
 * 4,096, then one of up to fifteen times 256, then one of the rest. So most additions change the postings
 * of at most 255 articles, and a search reads few shards at any size of the archive.
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
