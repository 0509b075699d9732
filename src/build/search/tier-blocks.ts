import type { PostingRows } from '../../shared/search-shard.ts'
import {
  findRows,
  headOf,
  makePostingBlock,
  type PostingBlock,
  packBlock,
  unpackBlock,
} from './posting-block.ts'
import type { IndexedArticle } from './search-article.ts'
import type { SearchCache } from './search-cache.ts'
import { checkOf, type ShardedRows } from './sorted-postings.ts'

/** Some articles that are indexed together, and the name of what was kept of them. */
export interface BlockPlan {
  readonly name: string
  readonly articles: readonly IndexedArticle[]
}

/** The rows of a block, of all its shards or of one. */
export type RowsOfBlock = Readonly<Record<keyof PostingBlock, ShardedRows>>

/** Blocks that have a shard, and the number under which they have it. */
export interface BlocksOfShard {
  readonly blocks: readonly RowsOfBlock[]
  readonly at: number
}

/** After so many shards it is quicker to have whole blocks than to read a little of each. */
const mostPicked = 64

/**
 * The blocks of a tier. Those that were kept are not read as a whole while few shards are made, as
 * after an edit: their heads say what has changed, and a shard's own postings are picked out of them.
 */
export class TierBlocks {
  readonly #plans: readonly BlockPlan[]
  readonly #bits: number
  readonly #cache: SearchCache
  /** Those that are in memory as a whole. */
  readonly #blocks: (PostingBlock | undefined)[]
  #heads: readonly PostingBlock[] | undefined
  #picked = 0

  constructor(plans: readonly BlockPlan[], bits: number, cache: SearchCache) {
    this.#plans = plans
    this.#bits = bits
    this.#cache = cache
    this.#blocks = plans.map(() => undefined)
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
    const isPicked = this.#blocks.includes(undefined) && this.#picked < mostPicked
    if (!isPicked) return { blocks: this.#plans.map((_, index) => this.#whole(index)), at: shard }
    this.#picked += 1
    return { blocks: this.#plans.map((_, index) => this.#pick(index, shard)), at: 0 }
  }

  #readHead({ name }: BlockPlan): PostingBlock | undefined {
    const kept = this.#cache.read(headName(name))
    return kept && unpackBlock(kept, this.#bits)
  }

  #makeHead(index: number): PostingBlock {
    const block = this.#whole(index)
    keepHead(this.#name(index), block, this.#cache)
    return block
  }

  #whole(index: number): PostingBlock {
    const block = this.#blocks[index] ?? this.#load(index)
    this.#blocks[index] = block
    return block
  }

  #load(index: number): PostingBlock {
    const name = blockName(this.#name(index))
    const kept = this.#cache.read(name)
    const known = kept && unpackBlock(kept, this.#bits)
    const plan = this.#plans[index]
    if (known || !plan) return known ?? makePostingBlock([], this.#bits)
    return indexBlock(plan, this.#bits, this.#cache)
  }

  /** One shard of a block. */
  #pick(index: number, shard: number): RowsOfBlock {
    const picked = this.#blocks[index] ? undefined : this.#readShard(index, shard)
    if (picked) return picked
    const { all, titles } = this.#whole(index)
    return { all: cutShard(all, shard), titles: cutShard(titles, shard) }
  }

  /** Undefined when the shard is not what the head says. */
  #readShard(index: number, shard: number): RowsOfBlock | undefined {
    const head = this.heads()[index]
    if (!head) return undefined
    const places = findRows(head, shard)
    const parts = [places.all, places.titles].flatMap(({ count, postings, marks }) => [
      { start: postings, length: count * 4 },
      { start: marks, length: count * 2 },
    ])
    const read = this.#cache.readParts(blockName(this.#name(index)), parts)
    const all = rowsOf(read?.[0], read?.[1])
    const titles = rowsOf(read?.[2], read?.[3])
    const isRight = checkOf(all) === head.all.checks[shard]
    return isRight && checkOf(titles) === head.titles.checks[shard] ? { all, titles } : undefined
  }

  #name(index: number): string {
    return this.#plans[index]?.name ?? ''
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

function cutShard({ starts, postings, marks }: ShardedRows, shard: number): ShardedRows {
  const [start = 0, end = 0] = starts.subarray(shard, shard + 2)
  return oneShard({ postings: postings.subarray(start, end), marks: marks.subarray(start, end) })
}

function rowsOf(postings: Uint8Array = noBytes, marks: Uint8Array = noBytes): ShardedRows {
  return oneShard({
    postings: new Uint32Array(postings.buffer),
    marks: new Uint16Array(marks.buffer),
  })
}

const noBytes = new Uint8Array()

function oneShard(rows: PostingRows): ShardedRows {
  return { ...rows, starts: Uint32Array.of(0, rows.postings.length) }
}
