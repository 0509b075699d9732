import { keyPlace } from '../../shared/search-files.ts'
import { packPosting } from '../../shared/search-shard.ts'

const blockSize = 1 << 20

/** Postings of a stretch of articles, sorted by their shards. */
interface Block {
  readonly postings: Uint32Array
  /** Where each shard begins; one more entry than there are shards. */
  readonly starts: Uint32Array
}

/**
 * Collects which key stands in which article of one tier. A posting takes four bytes from the moment
 * a block of a million is full; until then six.
 */
export class PostingCollector {
  readonly #keys = new Uint32Array(blockSize)
  readonly #numbers = new Uint16Array(blockSize)
  readonly #blocks: Block[] = []
  readonly #chooseBits: (postings: number, articles: number) => number
  #bits: number | undefined
  #length = 0
  #total = 0

  /** `chooseBits` says how many bits of a key name its shard, from the postings of some articles. */
  constructor(chooseBits: (postings: number, articles: number) => number) {
    this.#chooseBits = chooseBits
  }

  add(key: number, number: number): void {
    if (this.#length === blockSize) this.#sealBlock()
    this.#keys[this.#length] = key
    this.#numbers[this.#length] = number
    this.#length += 1
  }

  /** Ends the collecting and says how many bits of a key name its shard. */
  seal(): number {
    this.#sealBlock()
    return this.#bits ?? 0
  }

  /** The packed postings of one shard in ascending order. */
  shard(index: number): Uint32Array {
    const parts = this.#blocks.map(({ postings, starts }) =>
      postings.subarray(starts[index] ?? 0, starts[index + 1] ?? 0),
    )
    const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length
    }
    return all.sort()
  }

  #sealBlock(): void {
    const length = this.#length
    this.#total += length
    this.#bits ??= this.#chooseBits(this.#total, (this.#numbers[length - 1] ?? 0) + 1)
    this.#blocks.push(sortByShard(this.#keys, this.#numbers, { length, bits: this.#bits }))
    this.#length = 0
  }
}

function sortByShard(
  keys: Uint32Array,
  numbers: Uint16Array,
  { length, bits }: { length: number; bits: number },
): Block {
  const shards = 1 << bits
  const shift = 32 - bits
  const shardOf = (key: number): number => (bits === 0 ? 0 : key >>> shift)
  const starts = new Uint32Array(shards + 1)
  for (let at = 0; at < length; at += 1) {
    const next = shardOf(keys[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let shard = 0; shard < shards; shard += 1) {
    starts[shard + 1] = (starts[shard + 1] ?? 0) + (starts[shard] ?? 0)
  }
  const next = starts.slice()
  const postings = new Uint32Array(length)
  for (let at = 0; at < length; at += 1) {
    const { shard, fingerprint } = keyPlace(keys[at] ?? 0, bits)
    const place = next[shard] ?? 0
    postings[place] = packPosting(fingerprint, numbers[at] ?? 0)
    next[shard] = place + 1
  }
  return { postings, starts }
}
