import type { PostingRows } from '../../shared/search/search-shard.ts'
import {
  bytesOf,
  copyBlock,
  findRows,
  headOf,
  makePostingBlock,
  type PostingBlock,
  packBlock,
  unpackBlock,
} from './posting-block.ts'
import type { IndexedArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import {
  checksOf,
  makeRows,
  rowsBetween,
  type ShardedRows,
  type SortedPostings,
} from './sorted-postings.ts'

/** Some articles that are indexed together, and the name of what was kept of them. */
export interface BlockPlan {
  readonly name: string
  readonly articles: readonly IndexedArticle[]
}

/** The rows of a block that some of its shards have. */
type RowsOfBlock = Readonly<Record<keyof PostingBlock, ShardedRows>>

/** The blocks of a tier with the rows of some shards, and the number by which they know the one asked for. */
interface BlocksOfShard {
  readonly blocks: readonly RowsOfBlock[]
  readonly at: number
}

/** Shards that follow each other, with their rows of every block. */
interface Window {
  readonly first: number
  readonly count: number
  readonly blocks: readonly RowsOfBlock[]
}

/** After so many shards one by one, those behind them are likely to be asked for too. */
const mostSingle = 64
/** About how many bytes of rows are in memory at once. */
const windowBytes = 8 * 1024 * 1024

/**
 * The blocks of a tier. They wait in the cache: their heads say what has changed, and only the rows of
 * the shards that are made just now are in memory.
 */
export class TierBlocks {
  readonly #plans: readonly BlockPlan[]
  readonly #bits: number
  readonly #cache: SearchCache
  /** Those that cannot be read from the cache. */
  readonly #whole: (PostingBlock | undefined)[]
  #heads: readonly PostingBlock[] | undefined
  #window: Window | undefined
  #windows = 0
  /** For each block that of all its rows and that of those of its titles. */
  readonly #memory: PostingRows[] = []

  constructor(plans: readonly BlockPlan[], bits: number, cache: SearchCache) {
    this.#plans = plans
    this.#bits = bits
    this.#cache = cache
    this.#whole = plans.map(() => undefined)
    for (const { name } of plans) {
      cache.keep(blockName(name))
      cache.keep(headName(name))
    }
  }

  /** Where the shards of each block begin, and their checks. */
  heads(): readonly PostingBlock[] {
    this.#heads ??= this.#plans.map((plan, index) => this.#readHead(plan) ?? this.#makeHead(index))
    return this.#heads
  }

  ofShard(shard: number): BlocksOfShard {
    const known = this.#window
    const isIn = known && shard >= known.first && shard < known.first + known.count
    const window = isIn ? known : this.#readWindow(shard, known)
    this.#window = window
    return { blocks: window.blocks, at: shard - window.first }
  }

  /** Who goes on where the last window ended is likely to want all that follow. */
  #readWindow(first: number, last: Window | undefined): Window {
    const isNext = last !== undefined && first === last.first + last.count
    const most = Math.min(this.#width(), this.#shards - first)
    const wanted = this.#windows >= mostSingle ? most : isNext ? last.count * 2 : 1
    const count = Math.min(wanted, most)
    this.#windows += 1
    // The memory of the last one is used again.
    this.#window = undefined
    return { first, count, blocks: this.heads().map((_, index) => this.#rows(index, first, count)) }
  }

  get #shards(): number {
    return 1 << this.#bits
  }

  /** How many shards are read together. */
  #width(): number {
    const rows = this.heads().reduce(
      (sum, { all, titles }) => sum + sizeOf(all) + sizeOf(titles),
      0,
    )
    return Math.max(1, Math.floor((this.#shards * windowBytes) / (rows * bytesOfRow + 1)))
  }

  #readHead({ name }: BlockPlan): PostingBlock | undefined {
    const kept = this.#cache.read(headName(name))
    return kept && unpackBlock(kept, this.#bits)
  }

  #makeHead(index: number): PostingBlock {
    const plan = this.#plan(index)
    const kept = this.#cache.read(blockName(plan.name))
    const known = kept && unpackBlock(kept, this.#bits)
    const block = known ?? indexBlock(plan, this.#bits, this.#cache)
    keepHead(plan.name, block, this.#cache)
    if (!this.#cache.lasts) this.#whole[index] = copyBlock(block)
    return headOf(block)
  }

  #rows(index: number, first: number, count: number): RowsOfBlock {
    const read = this.#whole[index] ? undefined : this.#readRows(index, first, count)
    if (read) return read
    const block = this.#whole[index] ?? this.#copyOf(index)
    this.#whole[index] = block
    const { all, titles } = block
    return { all: cutRows(all, first, count), titles: cutRows(titles, first, count) }
  }

  #copyOf(index: number): PostingBlock {
    return copyBlock(indexBlock(this.#plan(index), this.#bits, this.#cache))
  }

  /** Undefined when the rows are not what the head says. Those that were read before are overwritten. */
  #readRows(index: number, first: number, count: number): RowsOfBlock | undefined {
    const head = this.heads()[index]
    if (!head) return undefined
    const offsets = findRows(head, first, count)
    const all = this.#emptyRows(index * 2, startsFrom(head.all.starts, first, count))
    const titles = this.#emptyRows(index * 2 + 1, startsFrom(head.titles.starts, first, count))
    const parts = [
      { start: offsets.all.postings, bytes: bytesOf(all.postings) },
      { start: offsets.all.marks, bytes: bytesOf(all.marks) },
      { start: offsets.titles.postings, bytes: bytesOf(titles.postings) },
      { start: offsets.titles.marks, bytes: bytesOf(titles.marks) },
    ]
    if (!this.#cache.readParts(blockName(this.#plan(index).name), parts)) return undefined
    return isRight(all, head.all, first) && isRight(titles, head.titles, first)
      ? { all, titles }
      : undefined
  }

  /** Rows to read into, in memory that is used again for each window. */
  #emptyRows(at: number, starts: Uint32Array): ShardedRows {
    const count = starts.at(-1) ?? 0
    let memory = this.#memory[at]
    if (memory === undefined || memory.postings.length < count) {
      memory = makeRows(Math.ceil(count * 1.25))
      this.#memory[at] = memory
    }
    return { starts, ...rowsBetween(memory, 0, count) }
  }

  #plan(index: number): BlockPlan {
    return this.#plans[index] ?? { name: '', articles: [] }
  }
}

/** Whether a block is kept that need not be made again. */
export function isKept({ name }: BlockPlan, cache: SearchCache): boolean {
  return cache.has(blockName(name)) && cache.has(headName(name))
}

/** Indexes the articles of a block and keeps what came of it, its head apart. Reads each text once. */
export function keepBlock(plan: BlockPlan, bits: number, cache: SearchCache): void {
  keepHead(plan.name, indexBlock(plan, bits, cache), cache)
}

function indexBlock({ name, articles }: BlockPlan, bits: number, cache: SearchCache): PostingBlock {
  const block = makePostingBlock(articles, bits)
  cache.write(blockName(name), () => packBlock(block))
  return block
}

function keepHead(name: string, block: PostingBlock, cache: SearchCache): void {
  cache.write(headName(name), () => packBlock(headOf(block)))
}

function blockName(name: string): string {
  return `${name}.block`
}

function headName(name: string): string {
  return `${name}.head`
}

/** A posting and its mark. */
const bytesOfRow = 6

function sizeOf({ starts }: ShardedRows): number {
  return starts.at(-1) ?? 0
}

function cutRows(
  { starts, postings, marks }: ShardedRows,
  first: number,
  count: number,
): ShardedRows {
  const [start = 0, end = 0] = [starts[first], starts[first + count]]
  return {
    starts: startsFrom(starts, first, count),
    ...rowsBetween({ postings, marks }, start, end),
  }
}

/** Where some shards begin, counted from the first of them. */
function startsFrom(starts: Uint32Array, first: number, count: number): Uint32Array {
  const begin = starts[first] ?? 0
  return starts.subarray(first, first + count + 1).map((start) => start - begin)
}

/** Whether rows that were read are those that the head of their block knows. */
function isRight(rows: ShardedRows, { checks }: SortedPostings, first: number): boolean {
  return checksOf(rows).every((check, shard) => check === checks[first + shard])
}
