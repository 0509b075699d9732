import {
  type DocumentGroup,
  type SearchTier,
  searchUrls,
} from '../../shared/search/search-files.ts'
import { type MarkedPostings, writeShard } from '../../shared/search/search-shard.ts'
import { joinShards } from '../../shared/search/shard-file.ts'
import { cutHash, fingerprint } from '../core/fingerprint.ts'
import type { OutputGroup } from '../output/output-file.ts'
import { blockArticles } from './posting-block.ts'
import type { SearchArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import { ShardSorter } from './shard-sorter.ts'
import { type BlockPlan, TierBlocks } from './tier-blocks.ts'

/** The articles of a tier, and its position among the tiers. */
export interface TierPlan {
  readonly name: string
  readonly group: DocumentGroup
  readonly start: number
  readonly articles: readonly SearchArticle[]
}

/** Options of tiers. */
export interface TierOptions {
  /** Identifies the code that makes the index. */
  readonly cacheKey: string
  readonly cache: SearchCache
  /**
   * The number of bits in the number of a file, from that in the number of a shard: the same where each shard is a
   * file, fewer where shards share files.
   */
  readonly fileBits: (bits: number) => number
}

/** The size of most shards at most, in bytes, whatever the size of the tier. */
const mostBytes = 3.5 * 1024
/** The size of shards at least, in bytes. Smaller files would be mostly headers. */
const fewestBytes = 640
/** The size of a body's index, as a part of its HTML: about a quarter for Chinese. */
const indexPart = 0.25
const mostBits = 14

/** A tier with the blocks in which its articles are indexed. */
export interface PlannedTier extends TierPlan {
  /** The number of bits in the number of a shard. */
  readonly bits: number
  /** The number of bits in the number of a file. Missing where each shard is a file. */
  readonly fileBits?: number
  readonly blocks: readonly BlockPlan[]
}

/** Plans how a tier is cut into shards and blocks. */
export function planTier(plan: TierPlan, options: TierOptions): PlannedTier {
  const { articles } = plan
  const bits = chooseBits(articles)
  const fileBits = options.fileBits(bits)
  const blocks = planBlocks(articles, bits, options)
  return { ...plan, bits, ...(fileBits < bits && { fileBits }), blocks }
}

/**
 * The shards of one tier, each as a group of its own, so that only shards with changed postings are made.
 * Returns the entry of the tier in the index.
 */
export function* tierGroups(
  { name, group, start, articles, bits, fileBits, blocks: plans }: PlannedTier,
  { cacheKey, cache }: Omit<TierOptions, 'fileBits'>,
): Generator<OutputGroup, SearchTier> {
  const size = articles.length
  const version = fingerprint(cacheKey, bits, ...articles.map(versionOf))
  const blocks = new TierBlocks(plans, bits, cache)
  const known = readKeys(cache, version)
  const cacheKeys = known ?? shardKeys(blocks, bits)
  if (!known) cache.write(keysName(version), () => [Buffer.from(JSON.stringify(cacheKeys))])
  if (fileBits === undefined) {
    for (const [shard, cacheKey] of cacheKeys.entries()) {
      const path = searchUrls.shard(name, shard)
      const make = () => [{ path, content: makeShard(blocks, shard, size) }]
      yield { paths: [path], cacheKey: `${cacheKey} ${size}`, make }
    }
  } else {
    const count = 1 << (bits - fileBits)
    for (let file = 0; file < 1 << fileBits; file += 1) {
      const path = searchUrls.shard(name, file)
      const first = file * count
      const keys = cacheKeys.slice(first, first + count)
      const make = () => {
        const shards = keys.map((_, at) => makeShard(blocks, first + at, size))
        return [{ path, content: joinShards(shards) }]
      }
      yield { paths: [path], cacheKey: fingerprint(size, keys), make }
    }
  }
  return {
    name,
    group,
    start,
    size,
    bits,
    ...(fileBits !== undefined && { fileBits }),
    hash: cutHash([size, ...cacheKeys].join('\0'), 16, 'base64url'),
  }
}

/**
 * Chooses the number of bits for the shards of a tier. A search reads as many shards of a small tier as
 * of a large one. With the number of files in proportion to the square root of a tier's bytes, a search
 * reads least for a given number of files.
 */
function chooseBits(articles: readonly SearchArticle[]): number {
  const bytes = articles.reduce((sum, article) => sum + article.bodyBytes, 0) * indexPart
  const wanted = Math.max(fewestBytes, Math.min(mostBytes, Math.sqrt(bytes) * 0.9))
  const bits = Math.ceil(Math.log2(Math.max(1, bytes / wanted)))
  // At most about as many files as the site has for the articles themselves.
  const mostForArticles = Math.floor(Math.log2(articles.length * 1.15))
  return Math.min(mostBits, bits, mostForArticles)
}

function versionOf({ title, author = '', bodyVersion }: SearchArticle): string {
  return `${title}\n${author}\n${bodyVersion}`
}

function planBlocks(
  articles: readonly SearchArticle[],
  bits: number,
  { cacheKey }: Pick<TierOptions, 'cacheKey'>,
): BlockPlan[] {
  const count = Math.ceil(articles.length / blockArticles)
  return Array.from({ length: count }, (_, index) => {
    const some = articles.slice(index * blockArticles, (index + 1) * blockArticles)
    return { name: fingerprint(cacheKey, bits, ...some.map(versionOf)), articles: some }
  })
}

const sorters = { all: new ShardSorter(), titles: new ShardSorter() }

function makeShard(tier: TierBlocks, shard: number, size: number): Uint8Array {
  const { blocks, at } = tier.ofShard(shard)
  const sort = (part: 'all' | 'titles'): MarkedPostings =>
    sorters[part].sort(
      blocks.map((block) => block[part]),
      at,
    )
  return writeShard(sort('all'), sort('titles'), size)
}

/** The cache keys of all shards, made from their postings. */
function shardKeys(tier: TierBlocks, bits: number): string[] {
  const checks = new Uint32Array(tier.summariesAt(0).parts.length * 3)
  return Array.from({ length: 1 << bits }, (_, shard) => {
    const { parts, at } = tier.summariesAt(shard)
    for (const [index, { all, titles }] of parts.entries()) {
      checks[index * 3] = (all.starts[at + 1] ?? 0) - (all.starts[at] ?? 0)
      checks[index * 3 + 1] = all.checks[at] ?? 0
      checks[index * 3 + 2] = titles.checks[at] ?? 0
    }
    return cutHash(checks, 16, 'base64url')
  })
}

function keysName(version: string): string {
  return `${version}.json`
}

function readKeys(cache: SearchCache, version: string): string[] | undefined {
  const bytes = cache.read(keysName(version))
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}
