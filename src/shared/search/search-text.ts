import type { Scratch } from '../scratch.ts'
import { eachHanVariant } from './han-variants.ts'

/**
 * A text in the form in which search compares texts, the same at build and in the browser. Compatibility
 * forms, case, width and diacritics are folded together; so are traditional and simplified Han
 * characters. Invisible characters are removed. White space becomes one space, a line break one `\n`. A
 * space between a Han or kana character and a Latin word is removed. All offsets are in UTF-16 code
 * units.
 */
export interface FoldedText {
  readonly text: string
  /** For each code unit of `text`: the start of the part of the original that it stands for. */
  readonly starts: Uint32Array
  /** For each code unit of `text`: the end of that part. */
  readonly ends: Uint32Array
}

/** The kinds of folded code units, as the index treats them. */
export const charKind = {
  /** Punctuation and the like. */
  other: 0,
  /** A letter or digit of a script that puts spaces between words. */
  word: 1,
  /** Punctuation that can be part of a word, as in `C++`, `.NET`, `1.2`. */
  sign: 2,
  /** A character of a script without spaces. Every substring of such characters can be found. */
  dense: 3,
  space: 4,
  lineBreak: 5,
} as const

const unknownKind = 255
const kinds = new Uint8Array(65_536).fill(unknownKind)
const densePattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\ud800-\udfff]/u
const wordPattern = /[\p{L}\p{N}\p{M}]/u
const signs = '+#.-_&@%$'

/** The kind of a folded code unit. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? charKind.other
  if (known !== unknownKind) return known
  const kind = findKind(code)
  kinds[code] = kind
  return kind
}

function findKind(code: number): number {
  const char = String.fromCharCode(code)
  if (char === '\n') return charKind.lineBreak
  if (char === ' ') return charKind.space
  if (signs.includes(char)) return charKind.sign
  // Surrogates, the halves of characters beyond the basic plane: rare Han characters and emoji.
  if (code >= 0xd800 && code < 0xe000) return charKind.dense
  if (densePattern.test(char)) return charKind.dense
  return wordPattern.test(char) ? charKind.word : charKind.other
}

/** Whether a space between this code unit and a Latin word is removed. */
function isHanOrKana(code: number): boolean {
  return kindOf(code) === charKind.dense && !(code >= 0xac00 && code < 0xd7b0)
}

/** The folded form of each code unit alone: another code unit, or one of the two marks below. */
const folds = new Uint16Array(65_536)
const notYet = 0
const several = 0xffff
/**
 * Ranges of marks that belong to the character before them. Only with these do two characters fold
 * together.
 */
const followers: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1160, 0x11ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xff9e, 0xff9f],
]
const dropped =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\udb40[\udd00-\uddef]/g
const lineEnds = '\n\r\v\f\u0085\u2028\u2029'
const clusters = new Map<string, string>()
const variants = new Map<number, number>()

/** Folds one cluster: a character with the marks that follow it. */
function foldCluster(cluster: string): string {
  const known = clusters.get(cluster)
  if (known !== undefined) return known
  const folded = computeCluster(cluster)
  if (clusters.size > 20_000) clusters.clear()
  clusters.set(cluster, folded)
  return folded
}

function computeCluster(cluster: string): string {
  if (lineEnds.includes(cluster.charAt(0))) return '\n'
  if (variants.size === 0) eachHanVariant((from, to) => variants.set(from, to))
  // A capital ẞ has two capitals S only by way of its small letter.
  const cased = cluster.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase()
  const plain = cased.normalize('NFD')
  const bare = plain.replace(dropped, '').normalize('NFKC').toLowerCase()
  return bare.replace(/[\s\u3000]+/g, ' ').replace(/[\u3400-\u9fff“”„‟‘’‚‛‐-―−]/g, foldHanOrMark)
}

function foldHanOrMark(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x3400) return String.fromCharCode(variants.get(code) ?? code)
  if ('“”„‟'.includes(char)) return '"'
  return '‘’‚‛'.includes(char) ? "'" : '-'
}

function foldOne(code: number): number {
  const folded = folds[code] ?? several
  if (folded !== notYet) return folded
  const text = code >= 0xd800 && code < 0xe000 ? '' : foldCluster(String.fromCharCode(code))
  const result = text.length === 1 ? text.charCodeAt(0) : several
  folds[code] = result
  return result
}

const isFollower = new Uint8Array(65_536)
for (const [first, last] of followers) {
  isFollower.fill(1, first, last + 1)
  // A run can then tell from the next code unit whether it may be one of these marks.
  folds.fill(several, first, last + 1)
}

/** Receives the folded code units, each with the range of the original that it stands for. */
interface Sink {
  codes: Uint16Array
  starts: Uint32Array
  ends: Uint32Array
  length: number
  withOffsets: boolean
}

let scratch: Sink = makeSink(16_384)

function makeSink(size: number): Sink {
  return {
    codes: new Uint16Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    length: 0,
    withOffsets: false,
  }
}

/** NFKC turns one character into at most 18. */
const mostExpanded = 18

function foldInto(text: Uint16Array, withOffsets: boolean): Sink {
  if (scratch.codes.length < text.length * 2 + mostExpanded) {
    scratch = makeSink(text.length * 2 + mostExpanded)
  }
  const sink = scratch
  sink.length = 0
  sink.withOffsets = withOffsets
  const { length } = text
  let at = 0
  while (at < length) {
    at = foldPlain(text, at, sink)
    if (at >= length) break
    const end = clusterEnd(text, at)
    const cluster = foldCluster(String.fromCharCode(...text.subarray(at, end)))
    for (let part = 0; part < cluster.length; part += 1) {
      push(sink, cluster.charCodeAt(part), at, end)
    }
    at = end
  }
  trimEnd(sink)
  return sink
}

/**
 * Folds characters that do not change, as nearly all do. Returns the index of the first other character.
 */
function foldPlain(text: Uint16Array, start: number, sink: Sink): number {
  let at = start
  while (at < text.length) {
    if (!sink.withOffsets) at = foldRun(text, at, sink)
    const code = text[at]
    if (code === undefined) return at
    const folded = foldOne(code)
    if (folded === several) return at
    const isBlank = folded === 32 || folded === 10
    if (!isBlank && isFollower[text[at + 1] ?? 0] === 1) return at
    push(sink, folded, at, at + 1)
    at += 1
  }
  return at
}

/**
 * Folds characters with a known folded form that are followed by other characters, without line breaks.
 * Returns the index of the first other character. It is a loop of its own because nearly all texts of a
 * build go through it.
 */
function foldRun(text: Uint16Array, start: number, sink: Sink): number {
  const { codes } = sink
  const end = Math.min(text.length - 1, start + codes.length - sink.length)
  let { length } = sink
  let previous = length > 0 ? (codes[length - 1] ?? 10) : 10
  let folded = folds[text[start] ?? 0] ?? several
  let at = start
  while (at < end) {
    const after = folds[text[at + 1] ?? 0] ?? several
    if (folded === notYet || folded === several || folded === 10) break
    if (folded === 32) {
      if (previous !== 32 && previous !== 10) {
        codes[length] = 32
        length += 1
        previous = 32
      }
    } else {
      if (after === several && isFollower[text[at + 1] ?? 0] === 1) break
      if (previous === 32 && closesUp(codes[length - 2] ?? 10, folded)) length -= 1
      codes[length] = folded
      length += 1
      previous = folded
    }
    folded = after
    at += 1
  }
  sink.length = length
  return at
}

function clusterEnd(text: Uint16Array, at: number): number {
  const code = text[at] ?? 0
  const next = text[at + 1] ?? 0
  const isPair = code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000
  let end = at + (isPair ? 2 : 1)
  // At most 16, so that a text of nothing but marks stays cheap.
  while (end < text.length && end - at < 16 && isFollower[text[end] ?? 0] === 1) end += 1
  return end
}

/** Appends a code unit. A space is held back until the code unit after it is known. */
function push(sink: Sink, code: number, start: number, end: number): void {
  const last = sink.length - 1
  const previous = last < 0 ? 10 : (sink.codes[last] ?? 10)
  if (code === 32) {
    if (previous === 32 || previous === 10) return
  } else if (code === 10) {
    if (previous === 32) sink.length -= 1
    if (sink.length === 0 || sink.codes[sink.length - 1] === 10) return
  } else if (previous === 32 && last > 0 && closesUp(sink.codes[last - 1] ?? 10, code)) {
    sink.length -= 1
  }
  const index = sink.length
  if (index >= sink.codes.length) grow(sink)
  sink.codes[index] = code
  if (sink.withOffsets) {
    sink.starts[index] = start
    sink.ends[index] = end
  }
  sink.length = index + 1
}

function closesUp(before: number, after: number): boolean {
  if (isFollower[after] === 1) return false
  const left = kindOf(before)
  const right = kindOf(after)
  if (left === charKind.dense) {
    return (right === charKind.word || right === charKind.sign) && isHanOrKana(before)
  }
  return (
    right === charKind.dense &&
    (left === charKind.word || left === charKind.sign) &&
    isHanOrKana(after)
  )
}

function grow(sink: Sink): void {
  const size = sink.codes.length * 2
  const { codes, starts, ends } = sink
  sink.codes = new Uint16Array(size)
  sink.starts = new Uint32Array(size)
  sink.ends = new Uint32Array(size)
  sink.codes.set(codes)
  sink.starts.set(starts)
  sink.ends.set(ends)
}

function trimEnd(sink: Sink): void {
  while (sink.length > 0) {
    const code = sink.codes[sink.length - 1]
    if (code !== 32 && code !== 10) return
    sink.length -= 1
  }
}

/** Folds UTF-16 code units. The result is overwritten by the next call. */
export function foldCodes(text: Uint16Array): Scratch<Uint16Array> {
  const sink = foldInto(text, false)
  return sink.codes.subarray(0, sink.length)
}

/** Folds a text. */
export function foldText(text: string): string {
  return textOf(foldCodes(unitsOf(text)))
}

/** Folds a text, and records the origin of every folded code unit. */
export function foldWithOffsets(text: string): FoldedText {
  const sink = foldInto(unitsOf(text), true)
  return {
    text: textOf(sink.codes.subarray(0, sink.length)),
    starts: sink.starts.slice(0, sink.length),
    ends: sink.ends.slice(0, sink.length),
  }
}

/** The code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at)
  return units
}

function textOf(codes: Uint16Array): string {
  let text = ''
  for (let at = 0; at < codes.length; at += 8_192) {
    text += String.fromCharCode(...codes.subarray(at, at + 8_192))
  }
  return text
}
