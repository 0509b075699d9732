import { cellElements, silentElements, textElements } from '../../shared/html-elements.ts'
import { textEntities } from '../../shared/html-text.ts'
import type { Scratch } from '../../shared/scratch.ts'

// This is a second reader beside `htmlText`, for speed: it is about 4 times as fast, and indexing the
// words of a body takes twice as long without it (measured by npm run bench:parsers). A property test
// compares its results with those of `htmlText`.

/** The effects of an element's tags on the words around them. */
const tagKind = { block: 0, inline: 1, cell: 2, silent: 3, pre: 4 } as const

/** The kind of each element, by its name as a number. All other elements are blocks. */
const kinds = new Map<number, number>([
  ...[...textElements].map((name) => [packText(name), tagKind.inline] as const),
  ...[...silentElements].map((name) => [packText(name), tagKind.silent] as const),
  ...[...cellElements].map((name) => [packText(name), tagKind.cell] as const),
  [packText('pre'), tagKind.pre],
])

/** The character of each entity, by its name as a number. */
const entities = new Map<number, number>(
  [...textEntities]
    .filter(([name]) => /^&[a-z]+;$/.test(name))
    .map(([name, char]) => [packText(name.slice(1, -1)), char.charCodeAt(0)]),
)

const [lineBreak, space, quote, ampersand, apostrophe] = [0x0a, 0x20, 0x22, 0x26, 0x27]
const [slash, semicolon, less, greater] = [0x2f, 0x3b, 0x3c, 0x3e]
const embed = Buffer.from(' data-embed=')
const math = packText('math')

/** The state of reading a body. */
interface Reading {
  /** The element whose content is skipped, as a number; `nothing` when there is none. */
  skipped: number
  inPre: boolean
  /** The code unit that the last tag leaves between words. */
  word: number
}

const nothing = -1
let scratch = new Uint16Array(16_384)

/**
 * The text of an article's body as UTF-16 code units, the same as `htmlText` gives. `html` is UTF-8; it
 * is read once and never becomes a string. Undefined when the HTML contains something that the serializer
 * does not write; only `htmlText` can read that.
 */
export function htmlWords(html: Uint8Array): Scratch<Uint16Array> | undefined {
  // Every piece of HTML has at least as many bytes as its text has code units.
  if (scratch.length < html.length) scratch = new Uint16Array(html.length * 2)
  const words = scratch
  const reading: Reading = { skipped: nothing, inPre: false, word: nothing }
  let count = 0
  for (let at = 0, end = 0; at < html.length; at = end) {
    let word = html[at] ?? 0
    end = at + 1
    if (word >= 0x80) {
      end = at + (word < 0xe0 ? 2 : word < 0xf0 ? 3 : 4)
      word = decode(html, at, end)
    } else if (word === less) {
      end = readTag(html, at, reading)
      if (end === nothing) return undefined
      word = reading.word
    } else if (word === ampersand) {
      end = endOfName(html, end) + 1
      word = entityAt(html, at + 1, end)
      if (word === nothing) return undefined
    } else if (word < space && !reading.inPre && isBreak(word)) {
      word = space
      while (isBreak(html[end] ?? 0)) end += 1
    }
    if (word === nothing || reading.skipped !== nothing) continue
    if (word > 0xffff) {
      words[count] = 0xd7c0 + (word >> 10)
      count += 1
      word = 0xdc00 + (word & 0x3ff)
    }
    words[count] = word
    count += 1
  }
  return words.subarray(0, count)
}

/** Decodes the character whose bytes are between `start` and `end`. */
function decode(html: Uint8Array, start: number, end: number): number {
  // The first byte begins with as many ones as there are bytes, then a zero.
  let char = (html[start] ?? 0) & (0x7f >> (end - start))
  for (let at = start + 1; at < end; at += 1) char = (char << 6) | ((html[at] ?? 0) & 0x3f)
  return char
}

/** Reads the tag that begins at `start`. Returns its end, or `nothing` when it is not a plain tag. */
function readTag(html: Uint8Array, start: number, reading: Reading): number {
  const isEnd = html[start + 1] === slash
  const from = start + (isEnd ? 2 : 1)
  const to = endOfName(html, from)
  const end = endOfTag(html, to)
  if (!isLetter(html[from] ?? 0) || to - from > longestName || end === nothing) return nothing
  const name = packName(html, from, to)
  // The text of a formula is in an attribute.
  if (name === math) return nothing
  const kind = kinds.get(name) ?? tagKind.block
  reading.word = nothing
  if (kind === tagKind.pre) reading.inPre = !isEnd
  if (reading.skipped !== nothing) {
    if (isEnd && name === reading.skipped) reading.skipped = nothing
  } else if (!isEnd && (kind === tagKind.silent || holdsEmbed(html, to, end))) {
    reading.skipped = name
  } else if (kind !== tagKind.inline) {
    reading.word = kind === tagKind.cell ? space : lineBreak
  }
  return end
}

/**
 * Finds the end of a tag whose name ends at `start`. Only double quotes are allowed, and all must be
 * closed.
 */
function endOfTag(html: Uint8Array, start: number): number {
  const first = html[start]
  if (first === greater) return start + 1
  if (first !== space) return nothing
  let isQuoted = false
  for (let at = start; at < html.length; at += 1) {
    const code = html[at]
    if (code === quote) isQuoted = !isQuoted
    else if (!isQuoted && code === greater) return at + 1
    else if (!isQuoted && code === apostrophe) return nothing
  }
  return nothing
}

function holdsEmbed(html: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + embed.length < end; at += 1) {
    let same = 0
    while (same < embed.length && html[at + same] === embed[same]) same += 1
    if (same === embed.length) return true
  }
  return false
}

/** The character of the entity whose name begins at `start` and whose semicolon is before `end`. */
function entityAt(html: Uint8Array, start: number, end: number): number {
  const length = end - 1 - start
  if (html[end - 1] !== semicolon || length > longestName) return nothing
  return entities.get(packName(html, start, end - 1)) ?? nothing
}

/** Whether a character becomes a space outside of `pre`. */
function isBreak(code: number): boolean {
  return code === 0x09 || code === lineBreak || code === 0x0c || code === 0x0d
}

/** The end of a run of small letters and digits. */
function endOfName(html: Uint8Array, start: number): number {
  let end = start
  while (digitOf(html[end] ?? 0) > 0) end += 1
  return end
}

/** The longest name that fits into a number. No element that the policy allows has a longer one. */
const longestName = 10

/** Packs a name of small letters and digits into a number. Different names give different numbers. */
function packName(html: Uint8Array, start: number, end: number): number {
  let name = 0
  for (let at = start; at < end; at += 1) name = name * 37 + digitOf(html[at] ?? 0)
  return name
}

function packText(name: string): number {
  return packName(Buffer.from(name), 0, name.length)
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** From 1 to 36 for a small letter or a digit, 0 for anything else. */
function digitOf(code: number): number {
  if (isLetter(code)) return code - 0x60
  return code >= 0x30 && code <= 0x39 ? code - 0x15 : 0
}
