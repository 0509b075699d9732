import { BitReader, BitWriter, riceBits } from './bit-code.ts'
import { fingerprintBits } from './search-files.ts'
import { positionBits } from './search-keys.ts'

/**
 * A shard has two tables, one for whole articles and one for titles. A table is a sequence of keys in
 * ascending order, each with the numbers of its articles inside the tier. Both are written as gaps in
 * Rice code. So the list of a key that nearly every article has takes about one bit for each article of
 * the tier: the commonest characters cost `tier size / 8` bytes. The marks of positions follow the
 * articles of a character pair. They are left out where half of the articles or more than `mostMarked`
 * have the pair: those lists would be the longest and the least useful.
 */
export interface ArticleList {
  /** Numbers of articles inside the tier, ascending. */
  readonly numbers: Uint32Array
  /**
   * For each article, the marks of the positions of the key. Missing where the positions are not known.
   */
  readonly marks?: Uint16Array
}

/** The articles of a tier for one key. */
export interface Postings {
  /** The articles that may contain the key. */
  readonly all: ArticleList
  /** The articles that may contain the key in the title. */
  readonly titles: ArticleList
}

/** Packed postings, and the marks of each. */
export interface MarkedPostings {
  readonly postings: Uint32Array
  readonly marks: Uint16Array
}

/**
 * Packs the fingerprint of a key and the number of an article inside the tier, 16 bits each, into one
 * number.
 */
export function packPosting(fingerprint: number, number: number): number {
  return ((fingerprint << 16) | number) >>> 0
}

/**
 * Writes a shard as bytes, for a tier of `size` articles. Both tables of postings must be in ascending
 * order.
 */
export function writeShard(
  all: MarkedPostings,
  titles: MarkedPostings,
  size: number,
): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter()
  writeTable(writer, all, size)
  writeTable(writer, titles, size)
  return writer.take()
}

function writeTable(writer: BitWriter, table: MarkedPostings, size: number): void {
  const { postings, marks } = mergePostings(table)
  const keys = countKeys(postings)
  writer.gamma(keys + 1)
  const keyBits = riceBits(1 << fingerprintBits, keys + 1)
  let before = -1
  for (let at = 0; at < postings.length; ) {
    const key = (postings[at] ?? 0) >>> 16
    let end = at
    while (end < postings.length && (postings[end] ?? 0) >>> 16 === key) end += 1
    writer.rice(key - before - 1, keyBits)
    writeNumbers(writer, postings, { start: at, end, size })
    writeMarks(writer, marks, { start: at, end, size })
    before = key
    at = end
  }
}

function countKeys(postings: Uint32Array): number {
  let count = 0
  let before = -1
  for (let at = 0; at < postings.length; at += 1) {
    const key = (postings[at] ?? 0) >>> 16
    if (key !== before) count += 1
    before = key
  }
  return count
}

/**
 * Merges postings that are equal: two keys with the same fingerprint may have added the same article
 * twice. One posting stays, with the marks of both. In the usual case nothing is equal and nothing is
 * copied.
 */
function mergePostings(table: MarkedPostings): MarkedPostings {
  const { postings } = table
  let at = 1
  while (at < postings.length && postings[at] !== postings[at - 1]) at += 1
  if (at >= postings.length) return table
  const merged = { postings: postings.slice(), marks: table.marks.slice() }
  let count = at
  for (; at < postings.length; at += 1) {
    const own = table.marks[at] ?? 0
    if (postings[at] === merged.postings[count - 1]) {
      merged.marks[count - 1] = (merged.marks[count - 1] ?? 0) | own
    } else {
      merged.postings[count] = postings[at] ?? 0
      merged.marks[count] = own
      count += 1
    }
  }
  return {
    postings: merged.postings.subarray(0, count),
    marks: merged.marks.subarray(0, count),
  }
}

/** The range of the postings of one key. */
interface KeyRange {
  readonly start: number
  readonly end: number
}

function writeNumbers(
  writer: BitWriter,
  postings: Uint32Array,
  { start, end, size }: KeyRange & { readonly size: number },
): void {
  const count = end - start
  writer.gamma(count)
  const bits = riceBits(size, count)
  let last = -1
  for (let at = start; at < end; at += 1) {
    const number = (postings[at] ?? 0) & 0xffff
    writer.rice(number - last - 1, bits)
    last = number
  }
}

const fewestUnmarked = 16
const mostMarked = 4_096

/** Writes marks. The first bit tells whether there are any. */
function writeMarks(
  writer: BitWriter,
  marks: Uint16Array,
  { start, end, size }: KeyRange & { readonly size: number },
): void {
  const isCommon = end - start > Math.max(fewestUnmarked, Math.min(size / 2, mostMarked))
  let every = 0
  for (let at = start; !isCommon && at < end; at += 1) every |= marks[at] ?? 0
  writer.bits(every === 0 ? 0 : 1, 1)
  for (let at = start; every !== 0 && at < end; at += 1) writeMark(writer, marks[at] ?? 0)
}

/**
 * Writes the marks of one posting: a single mark as its position, several as their count and the gaps
 * between them.
 */
function writeMark(writer: BitWriter, marks: number): void {
  if (marks !== 0 && (marks & (marks - 1)) === 0) {
    writer.bits((1 << positionBits) | (31 - Math.clz32(marks)), positionBits + 1)
    return
  }
  const count = countBits(marks)
  writer.bits(0, 1)
  writer.gamma(count + 1)
  const gapBits = riceBits(1 << positionBits, count)
  let last = -1
  for (let rest = marks; rest !== 0; rest &= rest - 1) {
    const position = 31 - Math.clz32(rest & -rest)
    writer.rice(position - last - 1, gapBits)
    last = position
  }
}

function countBits(marks: number): number {
  let count = 0
  for (let rest = marks; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/**
 * Reads the postings of several keys from the bytes of a shard. The fingerprints of the keys must be in
 * ascending order.
 */
export function readPostings(
  bytes: Uint8Array,
  fingerprints: readonly number[],
  size: number,
): Map<number, Postings> {
  const reader = new BitReader(bytes)
  const all = readTable(reader, fingerprints, size, true)
  const titles = readTable(reader, fingerprints, size, false)
  const nothing = { numbers: new Uint32Array() }
  return new Map(
    fingerprints.map((key) => [
      key,
      { all: all.get(key) ?? nothing, titles: titles.get(key) ?? nothing },
    ]),
  )
}

/**
 * Reads the wanted keys of a table. With `whole` it reads to the end of the table, where the next table
 * begins.
 */
function readTable(
  reader: BitReader,
  wanted: readonly number[],
  size: number,
  whole: boolean,
): Map<number, ArticleList> {
  const found = new Map<number, ArticleList>()
  const keys = reader.gamma() - 1
  const keyBits = riceBits(1 << fingerprintBits, keys + 1)
  const last = wanted.at(-1) ?? -1
  let key = -1
  for (let index = 0; index < keys && !reader.isBehindEnd; index += 1) {
    key += reader.rice(keyBits) + 1
    if (key > last && !whole) break
    const numbers = readNumbers(reader, size)
    const marks = reader.bits(1) === 1 ? readMarks(reader, numbers.length) : undefined
    if (wanted.includes(key)) found.set(key, { numbers, ...(marks && { marks }) })
  }
  return found
}

function readNumbers(reader: BitReader, size: number): Uint32Array {
  const count = Math.min(reader.gamma(), size)
  const bits = riceBits(size, count)
  const numbers = new Uint32Array(count)
  let last = -1
  for (let index = 0; index < count; index += 1) {
    last += reader.rice(bits) + 1
    numbers[index] = last
  }
  return numbers
}

function readMarks(reader: BitReader, count: number): Uint16Array {
  const marks = new Uint16Array(count)
  for (let index = 0; index < count; index += 1) {
    marks[index] = reader.bits(1) === 1 ? 1 << reader.bits(positionBits) : readSeveral(reader)
  }
  return marks
}

function readSeveral(reader: BitReader): number {
  const count = reader.gamma() - 1
  const gapBits = riceBits(1 << positionBits, count)
  let marks = 0
  let position = -1
  for (let index = 0; index < count && position < 1 << positionBits; index += 1) {
    position += reader.rice(gapBits) + 1
    marks |= 1 << position
  }
  return marks
}
