import type { MarkedPostings } from '../../shared/search/search-shard.ts'
import {
  bytesOf,
  copyBlock,
  findPostings,
  makePostingBlock,
  type PostingBlock,
  packBlock,
  summaryOf,
  unpackBlock,
} from './posting-block.ts'
import type { IndexedArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import {
  checksOf,
  makePostings,
  postingsBetween,
  type ShardedPostings,
  type SortedPostings,
} from './sorted-postings.ts'

/** Some articles that are indexed together, and the name of what was kept of them. */
export interface BlockPlan {
  readonly name: string
  readonly articles: readonly IndexedArticle[]
}

/** The postings of a block that some of its shards have. */
type PostingsOfBlock = Readonly<Record<keyof PostingBlock, ShardedPostings>>

/** The blocks of a tier with the postings of some shards, and the index of the wanted shard among them. */
interface BlocksOfShard {
  readonly blocks: readonly PostingsOfBlock[]
  readonly at: number
}

/** Shards that follow each other, with their postings of every block. */
interface ReadAhead {
  readonly first: number
  readonly count: number
  readonly blocks: readonly PostingsOfBlock[]
}

/** After so many shards one by one, those behind them are likely to be asked for too. */
const mostSingle = 64
/** About how many bytes of postings are in memory at once. */
const aheadBytes = 8 * 1024 * 1024

/**
 * The blocks of a tier. They wait in the cache: their summaries say what has changed, and only the postings of
 * the shards that are made just now are in memory.
 */
export class TierBlocks {
  readonly #plans: readonly BlockPlan[]
  readonly #bits: number
  readonly #cache: SearchCache
  /** Those that cannot be read from the cache. */
  readonly #whole: (PostingBlock | undefined)[]
  #summaries: readonly PostingBlock[] | undefined
  #ahead: ReadAhead | undefined
  #reads = 0
  /** For each block, that of all its postings and that of the postings of its titles. */
  readonly #memory: MarkedPostings[] = []

  constructor(plans: readonly BlockPlan[], bits: number, cache: SearchCache) {
    this.#plans = plans
    this.#bits = bits
    this.#cache = cache
    this.#whole = plans.map(() => undefined)
    for (const { name } of plans) {
      cache.keep(blockName(name))
      cache.keep(summaryName(name))
    }
  }

  /** Where the shards of each block begin, and their checks. */
  summaries(): readonly PostingBlock[] {
    this.#summaries ??= this.#plans.map(
      (plan, index) => this.#readSummary(plan) ?? this.#makeSummary(index),
    )
    return this.#summaries
  }

  ofShard(shard: number): BlocksOfShard {
    const known = this.#ahead
    const isIn = known && shard >= known.first && shard < known.first + known.count
    const ahead = isIn ? known : this.#readAhead(shard, known)
    this.#ahead = ahead
    return { blocks: ahead.blocks, at: shard - ahead.first }
  }

  /** Reads more and more at once as long as each wanted shard follows the last one that was read. */
  #readAhead(first: number, last: ReadAhead | undefined): ReadAhead {
    const isNext = last !== undefined && first === last.first + last.count
    const most = Math.min(this.#width(), this.#shards - first)
    const wanted = this.#reads >= mostSingle ? most : isNext ? last.count * 2 : 1
    const count = Math.min(wanted, most)
    this.#reads += 1
    // The memory of the last one is used again.
    this.#ahead = undefined
    return {
      first,
      count,
      blocks: this.summaries().map((_, index) => this.#postings(index, first, count)),
    }
  }

  get #shards(): number {
    return 1 << this.#bits
  }

  /** How many shards are read together. */
  #width(): number {
    const total = this.summaries().reduce(
      (sum, { all, titles }) => sum + sizeOf(all) + sizeOf(titles),
      0,
    )
    return Math.max(1, Math.floor((this.#shards * aheadBytes) / (total * bytesOfPosting + 1)))
  }

  #readSummary({ name }: BlockPlan): PostingBlock | undefined {
    const kept = this.#cache.read(summaryName(name))
    return kept && unpackBlock(kept, this.#bits)
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

  /** Undefined when the postings are not what the summary says. Those that were read before are overwritten. */
  #readPostings(index: number, first: number, count: number): PostingsOfBlock | undefined {
    const summary = this.summaries()[index]
    if (!summary) return undefined
    const offsets = findPostings(summary, first, count)
    const all = this.#emptyPostings(index * 2, startsFrom(summary.all.starts, first, count))
    const titles = this.#emptyPostings(
      index * 2 + 1,
      startsFrom(summary.titles.starts, first, count),
    )
    const parts = [
      { start: offsets.all.postings, bytes: bytesOf(all.postings) },
      { start: offsets.all.marks, bytes: bytesOf(all.marks) },
      { start: offsets.titles.postings, bytes: bytesOf(titles.postings) },
      { start: offsets.titles.marks, bytes: bytesOf(titles.marks) },
    ]
    if (!this.#cache.readParts(blockName(this.#plan(index).name), parts)) return undefined
    return isRight(all, summary.all, first) && isRight(titles, summary.titles, first)
      ? { all, titles }
      : undefined
  }

  /** Postings to read into, in memory that the next read uses again. */
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

/** Whether a block is kept that need not be made again. */
export function isKept({ name }: BlockPlan, cache: SearchCache): boolean {
  return cache.has(blockName(name)) && cache.has(summaryName(name))
}

/** Indexes the articles of a block and keeps what came of it, its summary apart. Reads each text once. */
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

/** A posting and its mark. */
const bytesOfPosting = 6

function sizeOf({ starts }: ShardedPostings): number {
  return starts.at(-1) ?? 0
}

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

/** Where some shards begin, counted from the first of them. */
function startsFrom(starts: Uint32Array, first: number, count: number): Uint32Array {
  const begin = starts[first] ?? 0
  return starts.subarray(first, first + count + 1).map((start) => start - begin)
}

/** Whether postings that were read are those that the summary of their block knows. */
function isRight(read: ShardedPostings, { checks }: SortedPostings, first: number): boolean {
  return checksOf(read).every((check, shard) => check === checks[first + shard])
}
