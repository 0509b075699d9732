import type { Scratch } from '../../shared/scratch.ts'
import { textKeys } from '../../shared/search/search-keys.ts'
import { foldCodes, unitsOf } from '../../shared/search/search-text.ts'
import type { IndexedArticle, WordsOfBody } from './search-article.ts'
import { PostingList, type SortedPostings } from './sorted-postings.ts'

/**
 * The number of articles that are indexed together, and again when one of them changes. Packed postings
 * have 8 bits for them.
 */
export const blockArticles = 256

/** The postings of some articles, numbered from 0. */
export interface PostingBlock {
  readonly all: SortedPostings
  readonly titles: SortedPostings
}

const lists = { all: new PostingList(), titles: new PostingList() }

/** Indexes some articles for shards that are numbered by `bits` bits. Reads each text once. */
export function makePostingBlock(
  articles: readonly IndexedArticle[],
  bits: number,
): Scratch<PostingBlock> {
  collect(lists.all, articles, (article) => {
    const { title, author = '' } = article
    return writeUnits(article.text(), writeUnits(`${title}\n${author}\n`, 0))
  })
  collect(lists.titles, articles, ({ title }) => writeUnits(title, 0))
  return { all: lists.all.take(bits), titles: lists.titles.take(bits) }
}

/**
 * Collects postings. `write` copies the indexed text of an article into `units` and returns its length.
 */
function collect(
  list: PostingList,
  articles: readonly IndexedArticle[],
  write: (article: IndexedArticle) => number,
): void {
  for (const article of articles) {
    const length = write(article)
    const codes = foldCodes(units.subarray(0, length))
    list.nextArticle(codes.length)
    textKeys(codes, list)
  }
}

let units = new Uint16Array(16_384)

/** Writes a text into `units` at an index and returns its end. */
function writeUnits(text: WordsOfBody, at: number): number {
  const end = at + text.length
  if (end > units.length) {
    const known = units
    units = new Uint16Array(end * 2)
    units.set(known)
  }
  units.set(typeof text === 'string' ? unitsOf(text) : text, at)
  return end
}

/**
 * Packs a block into bytes for the cache: the length of each part, then the parts, each aligned to a
 * word.
 */
export function packBlock({ all, titles }: PostingBlock): Uint8Array[] {
  const parts = [all, titles].flatMap(({ starts, checks, postings, marks }) => [
    starts,
    checks,
    postings,
    marks,
  ])
  const lengths = Uint32Array.from(parts, ({ length }) => length)
  return [lengths, ...parts].flatMap((part) => [bytesOf(part), padding(part)])
}

/** The bytes of an array of numbers, in the same memory. */
export function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function padding({ byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(-byteLength & 3)
}

/** Copies a block into memory of its own. */
export function copyBlock({ all, titles }: PostingBlock): PostingBlock {
  const copy = (part: SortedPostings): SortedPostings => ({
    ...part,
    postings: part.postings.slice(),
    marks: part.marks.slice(),
  })
  return { all: copy(all), titles: copy(titles) }
}

/** The summary of a block: the start and the check of each shard, without postings. */
export function summaryOf({ all, titles }: PostingBlock): PostingBlock {
  return { all: withoutPostings(all), titles: withoutPostings(titles) }
}

/** Copies the summary, so that the memory of the block can be freed. */
function withoutPostings({ starts, checks }: SortedPostings): SortedPostings {
  return { starts: starts.slice(), checks: checks.slice(), ...noPostings }
}

const noPostings = { postings: new Uint32Array(), marks: new Uint16Array() }

/** The offsets of the postings of a shard, and of their marks, in the bytes of a block. */
interface PostingOffsets {
  readonly postings: number
  readonly marks: number
}

/** The start and the check of some shards that follow each other; the last start is the end of the last shard. */
interface ShardSummary {
  readonly starts: Uint32Array
  readonly checks: Uint32Array
}

/** The summary of a block for some of its shards. */
export type SummaryPart = Readonly<Record<keyof PostingBlock, ShardSummary>>

/** The number of postings of a block. */
export type PostingCounts = Readonly<Record<keyof PostingBlock, number>>

/** Finds the parts of a shard in the bytes that `packBlock` made of a summary: the offsets of starts and checks. */
export function summaryOffsets(
  shards: number,
  shard: number,
): Readonly<Record<keyof PostingBlock, { readonly starts: number; readonly checks: number }>> {
  const offsets = (words: number) => ({
    starts: (words + shard) * 4,
    checks: (words + shards + 1 + shard) * 4,
  })
  return { all: offsets(partCount), titles: offsets(partCount + summaryWords(shards)) }
}

/** The size of all starts and checks of some postings, in words. */
function summaryWords(shards: number): number {
  return shards * 2 + 1
}

/** Finds a shard in the bytes that `packBlock` made of a block of `counts`; `at` is its index in `part`. */
export function findPostings(
  part: SummaryPart,
  at: number,
  { counts, shards }: { readonly counts: PostingCounts; readonly shards: number },
): Readonly<Record<keyof PostingBlock, PostingOffsets>> {
  const words = summaryWords(shards)
  const [start, titleStart] = [part.all.starts[at] ?? 0, part.titles.starts[at] ?? 0]
  const titles = partCount + words + counts.all + Math.ceil(counts.all / 2) + words
  return {
    all: offsetsOf(partCount + words, start, counts.all),
    titles: offsetsOf(titles, titleStart, counts.titles),
  }
}

/** The offsets of the postings from `start` on. `words` is the number of words before all `count` postings. */
function offsetsOf(words: number, start: number, count: number): PostingOffsets {
  return { postings: (words + start) * 4, marks: (words + count) * 4 + start * 2 }
}

const partCount = 8

/** Reads the bytes that `packBlock` made. Undefined when they are damaged or something else. */
export function unpackBlock(bytes: Uint8Array, bits: number): PostingBlock | undefined {
  if (bytes.length % 4 !== 0 || bytes.length < partCount * 4) return undefined
  const words = new Uint32Array(new Uint8Array(bytes).buffer)
  const shards = 1 << bits
  let next = 0
  let at = partCount
  const take = (): Uint32Array => {
    const length = words[next] ?? 0
    next += 1
    at += length
    return words.subarray(at - length, at)
  }
  const takeMarks = (): Uint16Array => {
    const length = words[next] ?? 0
    const start = Math.min(at, words.length)
    next += 1
    at += Math.ceil(length / 2)
    return new Uint16Array(words.buffer, start * 4).subarray(0, length)
  }
  const takePostings = (): SortedPostings => ({
    starts: take(),
    checks: take(),
    postings: take(),
    marks: takeMarks(),
  })
  const block = { all: takePostings(), titles: takePostings() }
  const isWhole = at === words.length && [block.all, block.titles].every(fits)
  return isWhole ? block : undefined

  function fits({ starts, checks, postings, marks }: SortedPostings): boolean {
    return (
      starts.length === shards + 1 && checks.length === shards && postings.length === marks.length
    )
  }
}
