import {
  type DocumentGroup,
  type SearchTier,
  searchUrls,
} from '../../shared/search/search-files.ts'
import { type MarkedPostings, writeShard } from '../../shared/search/search-shard.ts'
import { cutHash, fingerprint } from '../core/fingerprint.ts'
import type { OutputGroup } from '../output/output-file.ts'
import { blockArticles } from './posting-block.ts'
import type { SearchArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import { ShardSorter } from './shard-sorter.ts'
import type { ShardedPostings } from './sorted-postings.ts'
import { type BlockPlan, TierBlocks } from './tier-blocks.ts'

/** The articles that a tier is made for, and its place among the others. */
export interface TierPlan {
  readonly name: string
  readonly group: DocumentGroup
  readonly start: number
  readonly articles: readonly SearchArticle[]
}

/** What tiers are made with. */
export interface TierOptions {
  /** Names the code that makes the index. */
  readonly cacheKey: string
  readonly cache: SearchCache
  /** Makes a quarter of the files, for hosts that count them; a search reads more then. */
  readonly fewFiles?: boolean
}

/** Shards are cut so that most are no larger than this, however large the tier. */
const mostBytes = 3.5 * 1024
/** Smaller files would be little else than their headers. */
const fewestBytes = 640
/** How long the index of a body is, as a part of its HTML: about a quarter for Chinese. */
const indexPart = 0.25
const mostBits = 14

/** A tier with the blocks in which its articles are indexed. */
export interface PlannedTier extends TierPlan {
  /** How many bits name a shard. */
  readonly bits: number
  readonly blocks: readonly BlockPlan[]
}

/** Says how a tier is cut into shards and blocks. */
export function planTier(plan: TierPlan, options: TierOptions): PlannedTier {
  const { articles } = plan
  const bits = Math.max(0, chooseBits(articles) - (options.fewFiles ? 2 : 0))
  const blocks = planBlocks(articles, bits, options)
  return { ...plan, bits, blocks }
}

/**
 * The shards of one tier, each as a group of its own, so that only those are made whose postings have
 * changed. Returns what the index says of the tier.
 */
export function* tierGroups(
  { name, group, start, articles, bits, blocks: plans }: PlannedTier,
  { cacheKey, cache }: TierOptions,
): Generator<OutputGroup, SearchTier> {
  const size = articles.length
  const version = fingerprint(cacheKey, bits, ...articles.map(versionOf))
  const blocks = new TierBlocks(plans, bits, cache)
  const known = readKeys(cache, version)
  const cacheKeys = known ?? shardKeys(blocks, bits)
  if (!known) cache.write(keysName(version), () => [Buffer.from(JSON.stringify(cacheKeys))])
  for (const [shard, cacheKey] of cacheKeys.entries()) {
    const path = searchUrls.shard(name, shard)
    const make = () => [{ path, content: makeShard(blocks, shard, size) }]
    yield { paths: [path], cacheKey: `${cacheKey} ${size}`, make }
  }
  return {
    name,
    group,
    start,
    size,
    bits,
    hash: cutHash([size, ...cacheKeys].join('\0'), 16, 'base64url'),
  }
}

/**
 * Every search reads as many shards of a small tier as of a large one. With files in proportion to
 * the square root of a tier's bytes, a search reads least for a given number of files.
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
  { cacheKey }: TierOptions,
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

/** Names the postings of every shard. */
function shardKeys(tier: TierBlocks, bits: number): string[] {
  const summaries = tier.summaries()
  const checks = new Uint32Array(summaries.length * 3)
  return Array.from({ length: 1 << bits }, (_, shard) => {
    for (const [index, { all, titles }] of summaries.entries()) {
      checks[index * 3] = lengthOf(all, shard)
      checks[index * 3 + 1] = all.checks[shard] ?? 0
      checks[index * 3 + 2] = titles.checks[shard] ?? 0
    }
    return cutHash(checks, 16, 'base64url')
  })
}

function lengthOf({ starts }: ShardedPostings, shard: number): number {
  return (starts[shard + 1] ?? 0) - (starts[shard] ?? 0)
}

function keysName(version: string): string {
  return `${version}.json`
}

function readKeys(cache: SearchCache, version: string): string[] | undefined {
  const bytes = cache.read(keysName(version))
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}
