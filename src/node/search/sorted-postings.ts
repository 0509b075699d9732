import type { Scratch } from '../../shared/scratch.ts'
import { splitKey } from '../../shared/search/search-files.ts'
import { type MarkedPostings, packPosting } from '../../shared/search/search-shard.ts'

/** Postings by shard. */
export interface ShardedPostings extends MarkedPostings {
  /** The start of each shard; the last entry is the end of the last shard. */
  readonly starts: Uint32Array
}

/**
 * The postings of a block of at most 256 articles, by shard and then by article. In each posting 16 bits
 * are the fingerprint of the key and the others the number of the article.
 */
export interface SortedPostings extends ShardedPostings {
  /** For each shard, a check of its postings, which changes when they do. */
  readonly checks: Uint32Array
}

/**
 * Collects the keys of articles and their positions. A hash table of indexes into the list finds a key
 * that an article has several times. Entries that are older than the article count as empty, so the table
 * is never cleared, and a short article uses no more of it than stays in the processor's cache.
 */
export class PostingList {
  #keys = new Uint32Array(1 << 16)
  #marks = new Uint16Array(1 << 16)
  /** For the last bits of each key: its index in the list, plus one. */
  #table = new Uint32Array(1 << 14)
  /** The number of table entries that the present article uses, minus one. */
  #lastSlot = 0
  /** The start of the postings of each article. */
  #starts: number[] = []
  /** The start of the postings of the present article. */
  #start = 0
  #length = 0
  /**
   * The last sorted postings. Their memory is reused, because new memory for each block would cost as
   * much as the sorting.
   */
  #sorted = makePostings(1 << 16)

  /** Begins another article. The keys that follow belong to it; its text has about this length. */
  nextArticle(textLength: number): void {
    this.#starts.push(this.#length)
    this.#start = this.#length
    this.#lastSlot = Math.min(this.#table.length, 1 << (33 - Math.clz32(textLength | 255))) - 1
  }

  add(key: number, marks: number): void {
    const slot = this.#slotOf(key)
    const known = this.#table[slot] ?? 0
    if (known > this.#start) {
      if (marks !== 0) this.#marks[known - 1] = (this.#marks[known - 1] ?? 0) | marks
      return
    }
    if (this.#length === this.#keys.length) this.#grow()
    this.#keys[this.#length] = key
    this.#marks[this.#length] = marks
    this.#length += 1
    this.#table[slot] = this.#length
    if (this.#length - this.#start > this.#lastSlot / 2) this.#widen()
  }

  /** The table slot of a key of this article, or a free slot for it. */
  #slotOf(key: number): number {
    const last = this.#lastSlot
    let slot = key & last
    for (;;) {
      const known = this.#table[slot] ?? 0
      if (known <= this.#start || this.#keys[known - 1] === key) return slot
      slot = (slot + 1) & last
    }
  }

  #widen(): void {
    const size = (this.#lastSlot + 1) * 2
    this.#lastSlot = size - 1
    // A table that is large enough is not cleared: an old entry leads to the same index.
    if (size > this.#table.length) this.#table = new Uint32Array(size)
    for (let at = this.#start; at < this.#length; at += 1) {
      this.#table[this.#slotOf(this.#keys[at] ?? 0)] = at + 1
    }
  }

  /** Sorts the postings by shards that are numbered by `bits` bits, returns them and empties the list. */
  take(bits: number): Scratch<SortedPostings> {
    const starts = startsOf(this.#keys.subarray(0, this.#length), bits)
    const next = starts.slice()
    if (this.#sorted.postings.length < this.#length) this.#sorted = makePostings(this.#keys.length)
    const table = postingsBetween(this.#sorted, 0, this.#length)
    for (let number = 0; number < this.#starts.length; number += 1) {
      const [start = 0, end = this.#length] = [this.#starts[number], this.#starts[number + 1]]
      const keys = this.#keys.subarray(start, end)
      movePostings({ keys, marks: this.#marks.subarray(start, end), number, bits }, table, next)
    }
    this.#length = 0
    this.#start = 0
    this.#starts = []
    this.#table.fill(0)
    return { ...table, starts, checks: checksOf({ ...table, starts }) }
  }

  #grow(): void {
    const keys = new Uint32Array(this.#length * 2)
    const marks = new Uint16Array(this.#length * 2)
    keys.set(this.#keys)
    marks.set(this.#marks)
    this.#keys = keys
    this.#marks = marks
  }
}

/** Allocates memory for this many postings. */
export function makePostings(length: number): MarkedPostings {
  return { postings: new Uint32Array(length), marks: new Uint16Array(length) }
}

/** The postings from `start` to `end`, in the same memory. */
export function postingsBetween(
  { postings, marks }: MarkedPostings,
  start: number,
  end: number,
): MarkedPostings {
  return { postings: postings.subarray(start, end), marks: marks.subarray(start, end) }
}

/** The start of each shard after these keys are sorted. */
function startsOf(keys: Uint32Array, bits: number): Uint32Array {
  const starts = new Uint32Array((1 << bits) + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const next = splitKey(keys[at] ?? 0, bits).shard + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let shard = 1; shard < starts.length; shard += 1) {
    starts[shard] = (starts[shard] ?? 0) + (starts[shard - 1] ?? 0)
  }
  return starts
}

/**
 * The keys of an article with their marks, its number in the block, and the number of bits in the number
 * of a shard.
 */
interface ArticleKeys {
  readonly keys: Uint32Array
  readonly marks: Uint16Array
  readonly number: number
  readonly bits: number
}

/** Moves the keys of an article to the next free entries of their shards. */
function movePostings(
  { keys, marks, number, bits }: ArticleKeys,
  table: MarkedPostings,
  next: Uint32Array,
): void {
  const { postings, marks: sorted } = table
  for (let at = 0; at < keys.length; at += 1) {
    const { shard, fingerprint } = splitKey(keys[at] ?? 0, bits)
    const to = next[shard] ?? 0
    postings[to] = packPosting(fingerprint, number)
    sorted[to] = marks[at] ?? 0
    next[shard] = to + 1
  }
}

/** The checks of the postings of each shard. */
export function checksOf({ starts, postings, marks }: ShardedPostings): Uint32Array {
  const checks = new Uint32Array(starts.length - 1)
  for (let shard = 0; shard < checks.length; shard += 1) {
    const end = starts[shard + 1] ?? 0
    let check = 0
    for (let at = starts[shard] ?? 0; at < end; at += 1) {
      check = addToCheck(addToCheck(check, postings[at] ?? 0), marks[at] ?? 0)
    }
    checks[shard] = check
  }
  return checks
}

/**
 * Adds a value to a check. It is called millions of times, so it is not cryptographic: one change in four
 * thousand million is not noticed.
 */
function addToCheck(check: number, value: number): number {
  const mixed = Math.imul((check ^ value) + 1, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
