import type { MarkedPostings } from '../../shared/search/search-shard.ts'
import {
  bytesOf,
  copyBlock,
  findPostings,
  makePostingBlock,
  type PostingBlock,
  packBlock,
  type SummaryPart,
  summaryOf,
  unpackBlock,
} from './posting-block.ts'
import type { IndexedArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import { checksOf, makePostings, postingsBetween, type ShardedPostings } from './sorted-postings.ts'
import { type SummariesAt, TierSummaries } from './tier-summaries.ts'

/** Some articles that are indexed together, and the name of their data in the cache. */
export interface BlockPlan {
  readonly name: string
  readonly articles: readonly IndexedArticle[]
}

/** The postings of a block for some of its shards. */
type PostingsOfBlock = Readonly<Record<keyof PostingBlock, ShardedPostings>>

/** The blocks of a tier with the postings of some shards, and the index of the wanted shard among them. */
interface BlocksOfShard {
  readonly blocks: readonly PostingsOfBlock[]
  readonly at: number
}

/** Consecutive shards, with their postings from every block. */
interface ReadAhead {
  readonly first: number
  readonly count: number
  readonly blocks: readonly PostingsOfBlock[]
}

/** After this many single shards, the following ones are likely to be needed too. */
const mostSingle = 64
/** The size of postings in memory at once, in bytes (approximately). */
const aheadBytes = 8 * 1024 * 1024

/**
 * The blocks of a tier. They stay in the cache: their summaries tell which shards have changed, and only
 * the postings of the shards that are being made are in memory.
 */
export class TierBlocks {
  readonly #plans: readonly BlockPlan[]
  readonly #bits: number
  readonly #cache: SearchCache
  /** The blocks that cannot be read from the cache. */
  readonly #whole: (PostingBlock | undefined)[]
  readonly #summaries: TierSummaries
  #ahead: ReadAhead | undefined
  #reads = 0
  /** For each block, the memory for all its postings and the memory for the postings of its titles. */
  readonly #memory: MarkedPostings[] = []

  /** `summaryBytes` is how many bytes of summaries may be in memory. */
  constructor(
    plans: readonly BlockPlan[],
    bits: number,
    cache: SearchCache,
    summaryBytes?: number,
  ) {
    this.#plans = plans
    this.#bits = bits
    this.#cache = cache
    this.#whole = plans.map(() => undefined)
    for (const { name } of plans) {
      cache.keep(blockName(name))
      cache.keep(summaryName(name))
    }
    const names = plans.map(({ name }) => summaryName(name))
    const make = this.#makeSummary.bind(this)
    this.#summaries = new TierSummaries({
      names,
      bits,
      cache,
      make,
      ...(summaryBytes !== undefined && { bytes: summaryBytes }),
    })
  }

  /** The summaries of all blocks for a shard: its start and its check. */
  summariesAt(shard: number): SummariesAt {
    return this.#summaries.at(shard, 1)
  }

  ofShard(shard: number): BlocksOfShard {
    const known = this.#ahead
    const isIn = known && shard >= known.first && shard < known.first + known.count
    const ahead = isIn ? known : this.#readAhead(shard, known)
    this.#ahead = ahead
    return { blocks: ahead.blocks, at: shard - ahead.first }
  }

  /**
   * Reads a growing number of shards at once as long as each requested shard follows the last one that
   * was read.
   */
  #readAhead(first: number, last: ReadAhead | undefined): ReadAhead {
    const isNext = last !== undefined && first === last.first + last.count
    const most = Math.min(this.#width(), this.#shards - first)
    const wanted = this.#reads >= mostSingle ? most : isNext ? last.count * 2 : 1
    const count = Math.min(wanted, most)
    this.#reads += 1
    // The memory of the last read is reused.
    this.#ahead = undefined
    return {
      first,
      count,
      blocks: this.#plans.map((_, index) => this.#postings(index, first, count)),
    }
  }

  get #shards(): number {
    return 1 << this.#bits
  }

  /** The number of shards to read together. */
  #width(): number {
    const total = this.#summaries.counts().reduce((sum, { all, titles }) => sum + all + titles, 0)
    return Math.max(1, Math.floor((this.#shards * aheadBytes) / (total * bytesOfPosting + 1)))
  }

  #makeSummary(index: number): PostingBlock {
    const plan = this.#plan(index)
    const kept = this.#cache.read(blockName(plan.name))
    const known = kept && unpackBlock(kept, this.#bits)
    const block = known ?? indexBlock(plan, this.#bits, this.#cache)
    keepSummary(plan.name, block, this.#cache)
    if (!this.#cache.lasts) this.#whole[index] = copyBlock(block)
    return summaryOf(block)
  }

  #postings(index: number, first: number, count: number): PostingsOfBlock {
    const read = this.#whole[index] ? undefined : this.#readPostings(index, first, count)
    if (read) return read
    const block = this.#whole[index] ?? this.#copyOf(index)
    this.#whole[index] = block
    const { all, titles } = block
    return { all: cutPostings(all, first, count), titles: cutPostings(titles, first, count) }
  }

  #copyOf(index: number): PostingBlock {
    return copyBlock(indexBlock(this.#plan(index), this.#bits, this.#cache))
  }

  /**
   * Reads the postings of some shards of a block. Undefined when they do not match the block's summary.
   * The postings of the read before are overwritten.
   */
  #readPostings(index: number, first: number, count: number): PostingsOfBlock | undefined {
    const { parts: summaries, at } = this.#summaries.at(first, count)
    const [summary, counts] = [summaries[index], this.#summaries.counts()[index]]
    if (!summary || !counts) return undefined
    const offsets = findPostings(summary, at, { counts, shards: this.#shards })
    const all = this.#emptyPostings(index * 2, startsFrom(summary.all.starts, at, count))
    const titles = this.#emptyPostings(index * 2 + 1, startsFrom(summary.titles.starts, at, count))
    const parts = [
      { start: offsets.all.postings, bytes: bytesOf(all.postings) },
      { start: offsets.all.marks, bytes: bytesOf(all.marks) },
      { start: offsets.titles.postings, bytes: bytesOf(titles.postings) },
      { start: offsets.titles.marks, bytes: bytesOf(titles.marks) },
    ]
    if (!this.#cache.readParts(blockName(this.#plan(index).name), parts)) return undefined
    return isRight(all, summary.all, at) && isRight(titles, summary.titles, at)
      ? { all, titles }
      : undefined
  }

  /** Postings to read into. The next read reuses their memory. */
  #emptyPostings(at: number, starts: Uint32Array): ShardedPostings {
    const count = starts.at(-1) ?? 0
    let memory = this.#memory[at]
    if (memory === undefined || memory.postings.length < count) {
      memory = makePostings(Math.ceil(count * 1.25))
      this.#memory[at] = memory
    }
    return { starts, ...postingsBetween(memory, 0, count) }
  }

  #plan(index: number): BlockPlan {
    return this.#plans[index] ?? { name: '', articles: [] }
  }
}

/** Whether the cache has this block, so that it need not be made again. */
export function isKept({ name }: BlockPlan, cache: SearchCache): boolean {
  return cache.has(blockName(name)) && cache.has(summaryName(name))
}

/**
 * Indexes the articles of a block and keeps the result and its summary, each under a name of its own.
 * Reads each text once.
 */
export function keepBlock(plan: BlockPlan, bits: number, cache: SearchCache): void {
  keepSummary(plan.name, indexBlock(plan, bits, cache), cache)
}

function indexBlock({ name, articles }: BlockPlan, bits: number, cache: SearchCache): PostingBlock {
  const block = makePostingBlock(articles, bits)
  cache.write(blockName(name), () => packBlock(block))
  return block
}

function keepSummary(name: string, block: PostingBlock, cache: SearchCache): void {
  cache.write(summaryName(name), () => packBlock(summaryOf(block)))
}

function blockName(name: string): string {
  return `${name}.block`
}

function summaryName(name: string): string {
  return `${name}.summary`
}

/** The size of a posting with its mark, in bytes. */
const bytesOfPosting = 6

function cutPostings(
  { starts, postings, marks }: ShardedPostings,
  first: number,
  count: number,
): ShardedPostings {
  const [start = 0, end = 0] = [starts[first], starts[first + count]]
  return {
    starts: startsFrom(starts, first, count),
    ...postingsBetween({ postings, marks }, start, end),
  }
}

/** The starts of some shards, counted from the first of them. */
function startsFrom(starts: Uint32Array, first: number, count: number): Uint32Array {
  const begin = starts[first] ?? 0
  return starts.subarray(first, first + count + 1).map((start) => start - begin)
}

/** Whether postings match the checks in the summary of their block. */
function isRight(read: ShardedPostings, { checks }: SummaryPart['all'], first: number): boolean {
  return checksOf(read).every((check, shard) => check === checks[first + shard])
}
