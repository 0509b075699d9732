import { keyPlace } from '../../shared/search-files.ts'
import { type PostingRows, packPosting } from '../../shared/search-shard.ts'

/** Postings by shard. */
export interface ShardedRows extends PostingRows {
  /** Where each shard begins; one more entry than there are shards. */
  readonly starts: Uint32Array
}

/**
 * The postings of a block of at most 256 articles, those of one shard beside each other and there by
 * article. In each, 16 bits name the key and the others the article.
 */
export interface SortedPostings extends ShardedRows {
  /** For each shard a check of its postings, which changes when they do. */
  readonly checks: Uint32Array
}

/**
 * Collects which keys stand in which articles, and where. A key that an article has several times is
 * found again through a hash table of places in the list. Whatever is older than the article counts
 * as empty there, so it is never cleared, and it is small enough to stay in the processor's cache.
 */
export class PostingList {
  #keys = new Uint32Array(1 << 16)
  #numbers = new Uint8Array(1 << 16)
  #marks = new Uint16Array(1 << 16)
  /** By the last bits of a key: its place in the list and one more. */
  #table = new Uint32Array(1 << 14)
  /** Where the postings of the present article begin. */
  #start = 0
  #length = 0

  /** The keys that follow are those of another article. */
  nextArticle(): void {
    this.#start = this.#length
  }

  add(key: number, number: number, marks: number): void {
    const slot = this.#slotOf(key)
    const known = this.#table[slot] ?? 0
    if (known > this.#start) {
      this.#marks[known - 1] = (this.#marks[known - 1] ?? 0) | marks
      return
    }
    if (this.#length === this.#keys.length) this.#grow()
    this.#keys[this.#length] = key
    this.#numbers[this.#length] = number
    this.#marks[this.#length] = marks
    this.#length += 1
    this.#table[slot] = this.#length
    if (this.#length - this.#start > this.#table.length / 2) this.#widen()
  }

  /** The slot of a key of this article, or the one that is free for it. */
  #slotOf(key: number): number {
    const last = this.#table.length - 1
    let slot = key & last
    for (;;) {
      const known = this.#table[slot] ?? 0
      if (known <= this.#start || this.#keys[known - 1] === key) return slot
      slot = (slot + 1) & last
    }
  }

  #widen(): void {
    this.#table = new Uint32Array(this.#table.length * 2)
    for (let at = this.#start; at < this.#length; at += 1) {
      this.#table[this.#slotOf(this.#keys[at] ?? 0)] = at + 1
    }
  }

  /** Sorts the postings by shards that are named by `bits` bits, and forgets them. */
  take(bits: number): SortedPostings {
    const starts = this.#countShards(bits)
    const next = starts.slice()
    const checks = new Uint32Array(1 << bits)
    const postings = new Uint32Array(this.#length)
    const marks = new Uint16Array(this.#length)
    for (let at = 0; at < this.#length; at += 1) {
      const { shard, fingerprint } = keyPlace(this.#keys[at] ?? 0, bits)
      const place = next[shard] ?? 0
      const posting = packPosting(fingerprint, this.#numbers[at] ?? 0)
      const mark = this.#marks[at] ?? 0
      postings[place] = posting
      marks[place] = mark
      next[shard] = place + 1
      checks[shard] = addToCheck(addToCheck(checks[shard] ?? 0, posting), mark)
    }
    this.#length = 0
    this.#start = 0
    this.#table.fill(0)
    return { postings, marks, starts, checks }
  }

  #countShards(bits: number): Uint32Array {
    const starts = new Uint32Array((1 << bits) + 1)
    for (let at = 0; at < this.#length; at += 1) {
      const next = keyPlace(this.#keys[at] ?? 0, bits).shard + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let shard = 1; shard < starts.length; shard += 1) {
      starts[shard] = (starts[shard] ?? 0) + (starts[shard - 1] ?? 0)
    }
    return starts
  }

  #grow(): void {
    const keys = new Uint32Array(this.#length * 2)
    const numbers = new Uint8Array(this.#length * 2)
    const marks = new Uint16Array(this.#length * 2)
    keys.set(this.#keys)
    numbers.set(this.#numbers)
    marks.set(this.#marks)
    this.#keys = keys
    this.#numbers = numbers
    this.#marks = marks
  }
}

/** The check of the postings of one shard. */
export function checkOf({ postings, marks }: PostingRows): number {
  let check = 0
  for (let at = 0; at < postings.length; at += 1) {
    check = addToCheck(addToCheck(check, postings[at] ?? 0), marks[at] ?? 0)
  }
  return check >>> 0
}

/** One of millions, so it is no cryptographic one: a change is overlooked once in four thousand million. */
function addToCheck(check: number, value: number): number {
  const mixed = Math.imul((check ^ value) + 1, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
