import {
  bytesOf,
  type PostingBlock,
  type PostingCounts,
  type SummaryPart,
  summaryOffsets,
  unpackBlock,
} from './posting-block.ts'
import type { SearchCache } from './search-cache.ts'

/** The size of summaries in memory at once, in bytes (approximately). */
const summaryBytes = 32 * 1024 * 1024
/** The bytes of a shard in the summary of a block: two starts and two checks. */
const bytesOfShard = 16

/** The summaries of a tier's blocks. */
interface SummarySource {
  /** The name of each summary in the cache. */
  readonly names: readonly string[]
  /** The number of bits in the number of a shard. */
  readonly bits: number
  readonly cache: SearchCache
  /** Makes and keeps the summary of a block that the cache lacks, by its index. */
  readonly make: (index: number) => PostingBlock
  /** How many bytes of summaries may be in memory. */
  readonly bytes?: number
}

/** Consecutive shards, with their part of every summary. */
interface SummaryWindow {
  readonly first: number
  readonly count: number
  readonly parts: readonly SummaryPart[]
}

/** The parts of all summaries that hold a shard, and the index of that shard in them. */
export interface SummariesAt {
  readonly parts: readonly SummaryPart[]
  readonly at: number
}

/**
 * The summaries of the blocks of a tier: the start and the check of each shard. Those of a large tier are not in
 * memory at once, but for some shards that follow each other: half a million articles would have half a gigabyte.
 */
export class TierSummaries {
  readonly #source: SummarySource
  /** How many shards are read together. */
  readonly #width: number
  readonly #counts: PostingCounts[] = []
  #window: SummaryWindow | undefined

  constructor(source: SummarySource) {
    this.#source = source
    const { names, cache, bytes = summaryBytes } = source
    const width = Math.max(1, Math.floor(bytes / (names.length * bytesOfShard + 1)))
    this.#width = cache.lasts ? Math.min(width, this.#shards) : this.#shards
  }

  /** The number of postings of each block. */
  counts(): readonly PostingCounts[] {
    if (this.#window === undefined) this.at(0, 1)
    return this.#counts
  }

  /** The parts of all summaries for `count` shards from `shard` on. */
  at(shard: number, count: number): SummariesAt {
    const known = this.#window
    const isIn = known && shard >= known.first && shard + count <= known.first + known.count
    const window = isIn ? known : this.#read(shard, count)
    this.#window = window
    return { parts: window.parts, at: shard - window.first }
  }

  get #shards(): number {
    return 1 << this.#source.bits
  }

  #read(shard: number, wanted: number): SummaryWindow {
    const isAll = this.#width === this.#shards
    const first = isAll ? 0 : shard
    const count = Math.min(Math.max(this.#width, wanted), this.#shards - first)
    // The memory of the last window is not needed any more.
    this.#window = undefined
    const { names } = this.#source
    const parts = names.map((name, index) => {
      const part = this.#counts[index] && this.#readPart(name, first, count)
      return part ?? cutSummary(this.#whole(index), first, count)
    })
    return { first, count, parts }
  }

  /** Reads a whole summary, or makes it, and notes how many postings its block has. */
  #whole(index: number): PostingBlock {
    const { names, bits, cache, make } = this.#source
    const kept = cache.read(names[index] ?? '')
    const summary = (kept && unpackBlock(kept, bits)) ?? make(index)
    const { all, titles } = summary
    this.#counts[index] = { all: all.starts.at(-1) ?? 0, titles: titles.starts.at(-1) ?? 0 }
    return summary
  }

  /** Reads a part of a summary that has been read once, and so was whole. */
  #readPart(name: string, first: number, count: number): SummaryPart | undefined {
    const empty = () => ({ starts: new Uint32Array(count + 1), checks: new Uint32Array(count) })
    const part = { all: empty(), titles: empty() }
    const offsets = summaryOffsets(this.#shards, first)
    const parts = (['all', 'titles'] as const).flatMap((name) => [
      { start: offsets[name].starts, bytes: bytesOf(part[name].starts) },
      { start: offsets[name].checks, bytes: bytesOf(part[name].checks) },
    ])
    return this.#source.cache.readParts(name, parts) ? part : undefined
  }
}

function cutSummary({ all, titles }: PostingBlock, first: number, count: number): SummaryPart {
  const cut = ({ starts, checks }: PostingBlock['all']): SummaryPart['all'] =>
    checks.length === count
      ? { starts, checks }
      : {
          starts: starts.slice(first, first + count + 1),
          checks: checks.slice(first, first + count),
        }
  return { all: cut(all), titles: cut(titles) }
}
