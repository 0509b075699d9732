import { BitReader, BitWriter, riceBits } from './bit-code.ts'
import { fingerprintBits } from './search-files.ts'

/**
 * A shard is two tables, one for whole articles and one for titles. A table is a row of keys, each
 * with the numbers of its articles inside the tier; both are written as gaps in Rice code. So the
 * list of a key that nearly every article has takes one bit for an article, and no list ever takes
 * more than about that for every article of the tier: the commonest characters cost
 * `tier size / 8` bytes.
 */
export interface Postings {
  /** The articles that may hold the key, ascending. */
  readonly all: Uint32Array
  /** Those that may hold it in the title. */
  readonly titles: Uint32Array
}

/** A key inside its shard and an article's number inside the tier as one number: both 16 bits. */
export function packPosting(fingerprint: number, number: number): number {
  return ((fingerprint << 16) | number) >>> 0
}

/** Writes a shard from packed postings, both in ascending order, for a tier of `size` articles. */
export function writeShard(
  all: Uint32Array,
  titles: Uint32Array,
  size: number,
): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter()
  writeTable(writer, all, size)
  writeTable(writer, titles, size)
  return writer.take()
}

function writeTable(writer: BitWriter, postings: Uint32Array, size: number): void {
  const keys = countKeys(postings)
  writer.gamma(keys + 1)
  const keyBits = riceBits(1 << fingerprintBits, keys + 1)
  let before = -1
  for (let at = 0; at < postings.length; ) {
    const key = (postings[at] ?? 0) >>> 16
    let end = at
    while (end < postings.length && (postings[end] ?? 0) >>> 16 === key) end += 1
    writer.rice(key - before - 1, keyBits)
    writeNumbers(writer, postings.subarray(at, end), size)
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

/** Two keys of one name may have offered the same article twice. */
function writeNumbers(writer: BitWriter, postings: Uint32Array, size: number): void {
  let count = 0
  let before = -1
  for (let at = 0; at < postings.length; at += 1) {
    const posting = postings[at] ?? 0
    if (posting !== before) count += 1
    before = posting
  }
  writer.gamma(count)
  const bits = riceBits(size, count)
  let last = -1
  for (let at = 0; at < postings.length; at += 1) {
    const number = (postings[at] ?? 0) & 0xffff
    if (number === last) continue
    writer.rice(number - last - 1, bits)
    last = number
  }
}

/** Reads the postings of several keys, given by their names in ascending order. */
export function readPostings(
  bytes: Uint8Array,
  fingerprints: readonly number[],
  size: number,
): Map<number, Postings> {
  const reader = new BitReader(bytes)
  const all = readTable(reader, fingerprints, size, true)
  const titles = readTable(reader, fingerprints, size, false)
  const nothing = new Uint32Array()
  return new Map(
    fingerprints.map((key) => [
      key,
      { all: all.get(key) ?? nothing, titles: titles.get(key) ?? nothing },
    ]),
  )
}

/** Reads the wanted rows of a table; `whole` reads on to its end, where the next one begins. */
function readTable(
  reader: BitReader,
  wanted: readonly number[],
  size: number,
  whole: boolean,
): Map<number, Uint32Array> {
  const found = new Map<number, Uint32Array>()
  const keys = reader.gamma() - 1
  const keyBits = riceBits(1 << fingerprintBits, keys + 1)
  const last = wanted.at(-1) ?? -1
  let key = -1
  for (let index = 0; index < keys && !reader.isBehindEnd; index += 1) {
    key += reader.rice(keyBits) + 1
    if (key > last && !whole) break
    const numbers = readNumbers(reader, size)
    if (wanted.includes(key)) found.set(key, numbers)
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
