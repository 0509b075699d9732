import { charKind, kindOf, unitsOf } from './search-text.ts'

/**
 * Receives the keys under which the index finds a text. A key is a 32-bit hash, so two keys may be
 * equal by chance: the index then offers an article too many, and the check on its text drops it.
 *
 * - Every character of a script without spaces is a key.
 * - Every two adjacent characters are a key if one of them is such a character and none is white space.
 *   The key comes with a mark of the pair's position modulo 16, so that pairs which are never adjacent
 *   are not taken for a run.
 * - Every Latin word has its prefixes of the lengths below as keys. They are counted from the beginning
 *   of the word and go on through the punctuation and words attached to it: `C++17` has `c`, `c+`,
 *   `c++`, `c++1`, …
 */
interface KeySink {
  /** Takes a key with the mark of its position, 0 where it has none. */
  add(key: number, marks: number): void
}

/** The lengths of the prefixes that are keys; a longer word is looked up by its longest one. */
const prefixLengths = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16]
const longestPrefix = 16
const isPrefixLength = Uint8Array.from({ length: longestPrefix + 1 }, (_, length) =>
  prefixLengths.includes(length) ? 1 : 0,
)
/** Punctuation with which a word can begin: `.NET`, `#topic`, `@name`, `$100`. */
const leadingSigns = '.#@$'
/** Punctuation that ends a sentence or joins words. At the end of a word it has no meaning. */
const trailingSigns = ".-_&'"

const isLeading = Uint8Array.from({ length: 128 }, (_, code) =>
  leadingSigns.includes(String.fromCharCode(code)) ? 1 : 0,
)
const isTrailing = Uint8Array.from({ length: 128 }, (_, code) =>
  trailingSigns.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** Spreads the bits of a number over all 32. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function singleKey(code: number): number {
  return mix(code + 0x9e3779b9)
}

function pairKey(first: number, second: number): number {
  return mix((first << 16) | second)
}

const prefixSeed = 0x811c9dc5

/** Positions are counted modulo `positionCount`, which is 2 to this power. */
export const positionBits = 4
const positionCount = 1 << positionBits
/** The marks of a pair that may be at any position. */
export const everyPosition = (1 << positionCount) - 1

/** The mark of a position: a number with one of its `positionCount` bits set. */
function positionMark(position: number): number {
  return 1 << (position & (positionCount - 1))
}

/** Shifts marks to the left by the distance of a pair from the first pair of its run. */
export function shiftMarks(marks: number, positions: number): number {
  const shift = positions & (positionCount - 1)
  return ((marks >>> shift) | (marks << (positionCount - shift))) & everyPosition
}

/** For each character, the number of the last text that contained it. */
const lastText = new Uint8Array(65_536)
let textCount = 0

/**
 * Passes every key of a folded text to `sink`, with the mark of its position or 0 for none. The same key
 * may come several times.
 */
export function textKeys(codes: Uint16Array, sink: KeySink): void {
  const { length } = codes
  nextText()
  let previous = charKind.lineBreak as number
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0
    const kind = kindOf(code)
    if (makePair(previous, kind)) sink.add(pairKey(codes[at - 1] ?? 0, code), positionMark(at))
    if (kind === charKind.dense) {
      if (lastText[code] !== textCount) sink.add(singleKey(code), 0)
      lastText[code] = textCount
    } else if (startsPrefixes(codes, at, kind, previous)) {
      prefixKeys(codes, at, runEnd(codes, at, length), sink)
    }
    previous = kind
  }
}

function nextText(): void {
  textCount += 1
  if (textCount < 256) return
  lastText.fill(0)
  textCount = 1
}

/** Whether two kinds of characters that stand side by side are indexed as a pair. */
function makePair(first: number, second: number): boolean {
  if (first === charKind.dense) return second <= charKind.dense
  return second === charKind.dense && first <= charKind.sign
}

/** Whether prefixes start here: at the beginning of a word, or at punctuation right before a word. */
function startsPrefixes(codes: Uint16Array, at: number, kind: number, previous: number): boolean {
  if (kind === charKind.word) return previous !== charKind.word
  if (kind !== charKind.sign || isLeading[codes[at] ?? 0] !== 1) return false
  return at + 1 < codes.length && kindOf(codes[at + 1] ?? 0) === charKind.word
}

/**
 * The end of the run of letters and punctuation that begins at `at`, at most the length of the longest
 * prefix away.
 */
function runEnd(codes: Uint16Array, at: number, limit: number): number {
  const furthest = Math.min(limit, at + longestPrefix)
  let end = at
  while (end < furthest) {
    const kind = kindOf(codes[end] ?? 0)
    if (kind !== charKind.word && kind !== charKind.sign) break
    end += 1
  }
  return end
}

function prefixKeys(codes: Uint16Array, start: number, end: number, sink: KeySink): void {
  let hash = prefixSeed
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
    if (isPrefixLength[at - start + 1] === 1) sink.add(mix(hash + at - start), 0)
  }
}

/**
 * A key to look up, and the position of its pair in the term. The position is undefined when the key is
 * not of a pair.
 */
export interface TermKey {
  readonly key: number
  readonly position?: number
}

/**
 * The keys that every text with the folded `term` certainly has. Empty when the term consists only of
 * characters that are not indexed, such as punctuation.
 */
export function termKeys(term: string): TermKey[] {
  const codes = unitsOf(term)
  const keys: TermKey[] = []
  let at = 0
  while (at < codes.length) {
    const kind = kindOf(codes[at] ?? 0)
    const end = partEnd(codes, at, kind)
    if (kind === charKind.dense) denseKeys(codes, at, end, keys)
    else if (kind === charKind.word || kind === charKind.sign) wordKeys(codes, at, end, keys)
    if (end < codes.length && makePair(kind, kindOf(codes[end] ?? 0))) {
      keys.push({ key: pairKey(codes[end - 1] ?? 0, codes[end] ?? 0), position: end })
    }
    at = end
  }
  return keys
}

/** The end of the part that begins at `at`: a run of dense characters, or of letters and punctuation. */
function partEnd(codes: Uint16Array, at: number, kind: number): number {
  const isWord = kind === charKind.word || kind === charKind.sign
  let end = at + 1
  while (end < codes.length) {
    const next = kindOf(codes[end] ?? 0)
    if (isWord ? next !== charKind.word && next !== charKind.sign : next !== kind) break
    end += 1
  }
  return end
}

function denseKeys(codes: Uint16Array, start: number, end: number, keys: TermKey[]): void {
  const [before, after] = [codes[start - 1], codes[end]].map((code) =>
    code === undefined ? charKind.lineBreak : kindOf(code),
  )
  if (
    end - start === 1 &&
    !makePair(before ?? charKind.lineBreak, charKind.dense) &&
    !makePair(charKind.dense, after ?? charKind.lineBreak)
  ) {
    keys.push({ key: singleKey(codes[start] ?? 0) })
  }
  for (let position = start + 1; position < end; position += 1) {
    keys.push({ key: pairKey(codes[position - 1] ?? 0, codes[position] ?? 0), position })
  }
}

/**
 * Adds one key for every word of a run: for the first word together with the punctuation before it, then
 * for the others.
 */
function wordKeys(codes: Uint16Array, start: number, runStop: number, keys: TermKey[]): void {
  let stop = runStop
  while (stop > start && isTrailing[codes[stop - 1] ?? 0] === 1) stop -= 1
  let previous = charKind.other as number
  for (let at = start; at < stop; at += 1) {
    const kind = kindOf(codes[at] ?? 0)
    if (startsPrefixes(codes, at, kind, previous)) addLongest(codes, at, stop, keys)
    previous = kind
  }
}

function addLongest(codes: Uint16Array, start: number, stop: number, keys: TermKey[]): void {
  const length = prefixLengths.findLast((each) => each <= stop - start)
  if (length === undefined) return
  let last: number | undefined
  const add = (key: number): void => {
    last = key
  }
  prefixKeys(codes, start, start + length, { add })
  if (last !== undefined) keys.push({ key: last })
}
