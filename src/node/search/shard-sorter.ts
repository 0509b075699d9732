import type { Scratch } from '../../shared/scratch.ts'
import type { MarkedPostings } from '../../shared/search/search-shard.ts'
import { makePostings, postingsBetween, type ShardedPostings } from './sorted-postings.ts'

/**
 * Joins and sorts the postings of one shard after the other, in memory that it reuses: thousands of small
 * arrays would cost more than the sorting.
 */
export class ShardSorter {
  #sorted = makePostings(4_096)
  #halfSorted = makePostings(4_096)
  /** For each lower and each upper byte of a key: the index for its postings. */
  readonly #lower = new Uint32Array(257)
  readonly #upper = new Uint32Array(257)

  /**
   * Sorts the postings of one shard in several consecutive blocks of 256 articles, by key and then by
   * article.
   */
  sort(blocks: readonly ShardedPostings[], shard: number): Scratch<MarkedPostings> {
    let length = 0
    for (const { starts } of blocks) length += (starts[shard + 1] ?? 0) - (starts[shard] ?? 0)
    if (length > this.#sorted.postings.length) {
      this.#sorted = makePostings(length * 2)
      this.#halfSorted = makePostings(length * 2)
    }
    this.#countBytes(blocks, shard)
    // Two passes over one byte each: several times faster than a comparison sort.
    this.#sortByLower(blocks, shard)
    this.#sortByUpper(length)
    return postingsBetween(this.#sorted, 0, length)
  }

  #countBytes(blocks: readonly ShardedPostings[], shard: number): void {
    const lower = this.#lower.fill(0)
    const upper = this.#upper.fill(0)
    // Indices in place of iterators: the loops from here on are among the hottest of a build.
    for (const { starts, postings } of blocks) {
      const end = starts[shard + 1] ?? 0
      for (let at = starts[shard] ?? 0; at < end; at += 1) {
        const posting = postings[at] ?? 0
        const [low, up] = [((posting >>> 16) & 255) + 1, (posting >>> 24) + 1]
        lower[low] = (lower[low] ?? 0) + 1
        upper[up] = (upper[up] ?? 0) + 1
      }
    }
    for (let byte = 1; byte < 257; byte += 1) {
      lower[byte] = (lower[byte] ?? 0) + (lower[byte - 1] ?? 0)
      upper[byte] = (upper[byte] ?? 0) + (upper[byte - 1] ?? 0)
    }
  }

  #sortByLower(blocks: readonly ShardedPostings[], shard: number): void {
    const { postings, marks } = this.#halfSorted
    const next = this.#lower
    for (const [index, block] of blocks.entries()) {
      const end = block.starts[shard + 1] ?? 0
      for (let at = block.starts[shard] ?? 0; at < end; at += 1) {
        const posting = block.postings[at] ?? 0
        const byte = (posting >>> 16) & 255
        const to = next[byte] ?? 0
        // A block numbers its articles in 8 bits; the 8 above them say which block it is.
        postings[to] = posting | (index << 8)
        marks[to] = block.marks[at] ?? 0
        next[byte] = to + 1
      }
    }
  }

  #sortByUpper(length: number): void {
    const { postings, marks } = this.#sorted
    const from = this.#halfSorted
    const next = this.#upper
    for (let at = 0; at < length; at += 1) {
      const posting = from.postings[at] ?? 0
      const byte = posting >>> 24
      const to = next[byte] ?? 0
      postings[to] = posting
      marks[to] = from.marks[at] ?? 0
      next[byte] = to + 1
    }
  }
}
