import { createHash } from 'node:crypto'
import { type DocumentGroup, type SearchTier, searchUrls } from '../../shared/search-files.ts'
import { type PostingRows, writeShard } from '../../shared/search-shard.ts'
import type { OutputGroup } from '../output/output-file.ts'
import {
  blockArticles,
  makePostingBlock,
  type PostingBlock,
  packBlock,
  unpackBlock,
} from './posting-block.ts'
import type { SearchArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import { joinShard, type SortedPostings, sortByKey } from './sorted-postings.ts'

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
  readonly recipe: string
  readonly cache: SearchCache
}

/** Shards are cut so that most are no larger than this. */
const shardBytes = 6 * 1024
/** How long the index of a body is, as a part of its HTML. */
const indexPart = 0.15
/** More files would cost more than smaller ones save. */
const mostBits = 12

/**
 * The shards of one tier, each as a group of its own, so that only those are made whose postings have
 * changed. Returns what the index says of the tier.
 */
export function* tierGroups(
  plan: TierPlan,
  options: TierOptions,
): Generator<OutputGroup, SearchTier> {
  const { name, group, start, articles } = plan
  const size = articles.length
  const bits = chooseBits(articles)
  const version = hashOf(options.recipe, bits, ...articles.map(versionOf))
  let blocks: readonly PostingBlock[] | undefined
  const load = (): readonly PostingBlock[] => {
    blocks ??= loadBlocks(articles, bits, options)
    return blocks
  }
  const known = readRecipes(options.cache, version)
  const recipes = known ?? shardRecipes(load(), bits)
  if (!known) options.cache.write(recipesName(version), () => Buffer.from(JSON.stringify(recipes)))
  for (const [shard, recipe] of recipes.entries()) {
    const path = searchUrls.shard(name, shard)
    const make = () => [{ path, content: makeShard(load(), shard, size) }]
    yield { paths: [path], recipe: `${recipe} ${size}`, make }
  }
  return { name, group, start, size, bits, hash: hashOf(size, ...recipes) }
}

function chooseBits(articles: readonly SearchArticle[]): number {
  const bytes = articles.reduce((sum, article) => sum + article.bodyBytes, 0)
  const shards = (bytes * indexPart) / shardBytes
  return shards <= 1 ? 0 : Math.min(mostBits, Math.ceil(Math.log2(shards)))
}

function versionOf({ title, author = '', bodyVersion }: SearchArticle): string {
  return `${title}\n${author}\n${bodyVersion}`
}

function loadBlocks(
  articles: readonly SearchArticle[],
  bits: number,
  { recipe, cache }: TierOptions,
): PostingBlock[] {
  const blocks: PostingBlock[] = []
  for (let start = 0; start < articles.length; start += blockArticles) {
    const some = articles.slice(start, start + blockArticles)
    const name = `${hashOf(recipe, bits, ...some.map(versionOf))}.block`
    const kept = cache.read(name)
    const known = kept && unpackBlock(kept, bits)
    const block = known ?? makePostingBlock(some, bits)
    if (!known) cache.write(name, () => packBlock(block))
    blocks.push(block)
  }
  return blocks
}

function makeShard(blocks: readonly PostingBlock[], shard: number, size: number): Uint8Array {
  return writeShard(sortByKey(joinAll(blocks, shard)), sortByKey(joinTitles(blocks, shard)), size)
}

function joinAll(blocks: readonly PostingBlock[], shard: number): PostingRows {
  return joinShard(
    blocks.map((block) => block.all),
    shard,
  )
}

function joinTitles(blocks: readonly PostingBlock[], shard: number): PostingRows {
  return joinShard(
    blocks.map((block) => block.titles),
    shard,
  )
}

/** Names the postings of every shard. */
function shardRecipes(blocks: readonly PostingBlock[], bits: number): string[] {
  return Array.from({ length: 1 << bits }, (_, shard) => {
    const hash = createHash('sha1')
    for (const [index, { all, titles }] of blocks.entries()) {
      hash.update(`${index}`).update(sliceOf(all, shard)).update(';').update(sliceOf(titles, shard))
    }
    return hash.digest('base64url').slice(0, 16)
  })
}

function sliceOf({ postings, starts }: SortedPostings, shard: number): Uint32Array {
  return postings.subarray(starts[shard] ?? 0, starts[shard + 1] ?? 0)
}

function recipesName(version: string): string {
  return `${version}.json`
}

function readRecipes(cache: SearchCache, version: string): string[] | undefined {
  const bytes = cache.read(recipesName(version))
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}

function hashOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 16)
}
