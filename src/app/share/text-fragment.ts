import type { Passage, PassageEnd } from './passage.ts'
import { createWordBreaks, type WordBreaks } from './word-breaks.ts'

/** The four parts of a text directive; each stands in one block of the page. */
export interface TextDirective {
  readonly prefix?: string | undefined
  readonly start: string
  readonly end?: string | undefined
  readonly suffix?: string | undefined
}

/** A passage that is longer is named by its beginning and its end. */
const longestWhole = 80
/** How many characters of either end name a long passage, before the next end of a word. */
const edgeLength = 16
/** How many characters beside the passage are added, one after the other, until it is unmistakable. */
const contextLengths = [0, 4, 12, 24, 48]

/**
 * The fragment that makes a browser scroll to a passage and mark it, `:~:text=…`, by the rules of
 * the URL Fragment Text Directives specification. It is followed in thought on the text of the page
 * first. A passage that begins in a heading may not be told from the outline, which has the same
 * words: then what is marked begins a block later. Undefined when nothing short leads there.
 */
export function textFragment(
  blocks: readonly string[],
  passage: Passage,
  lang: string,
): string | undefined {
  const breaks = createWordBreaks(lang)
  const { from, to } = passage
  for (let block = from.block; block <= to.block; block += 1) {
    const shown = block === from.block ? passage : { from: { block, at: 0 }, to }
    const directive = nameOnly(blocks, shown, breaks)
    if (directive) return writeDirective(directive)
  }
  return undefined
}

/** The shortest directive that browsers follow to this passage and no other. */
function nameOnly(blocks: readonly string[], passage: Passage, breaks: WordBreaks) {
  for (const length of contextLengths) {
    const directive = makeDirective(blocks, passage, { breaks, length })
    const found = directive && findDirective(blocks, directive, breaks)
    if (directive && found && isSame(found, passage)) return directive
  }
  return undefined
}

/** Writes a directive as it stands in an address, after the `#`. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix && `${encode(prefix)}-,`,
    encode(start),
    end && `,${encode(end)}`,
    suffix && `,-${encode(suffix)}`,
  ]
  return `:~:text=${parts.filter(Boolean).join('')}`
}

/** `-` would be taken for the mark of a prefix or suffix. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}

interface Precision {
  readonly breaks: WordBreaks
  /** How much is told of what stands beside the passage. */
  readonly length: number
}

function makeDirective(
  blocks: readonly string[],
  { from, to }: Passage,
  { breaks, length }: Precision,
): TextDirective | undefined {
  const first = blocks[from.block] ?? ''
  const last = blocks[to.block] ?? ''
  const before = length > 0 || !breaks.isBreak(first, from.at)
  const after = length > 0 || !breaks.isBreak(last, to.at)
  const context = {
    prefix: before ? textBefore(blocks, from, { breaks, length }) : undefined,
    suffix: after ? textAfter(blocks, to, { breaks, length }) : undefined,
  }
  if (from.block === to.block && to.at - from.at <= longestWhole) {
    return { ...context, start: first.slice(from.at, to.at) }
  }
  const startEnd = breaks.next(first, Math.min(from.at + edgeLength, first.length))
  const endStart = breaks.previous(last, Math.max(to.at - edgeLength, 0))
  const start = first.slice(from.at, startEnd).trimEnd()
  const end = last.slice(endStart, to.at).trimStart()
  return start && end ? { ...context, start, end } : undefined
}

/** The words before a place, from its block or, where it begins one, from the block before. */
function textBefore(blocks: readonly string[], place: PassageEnd, { breaks, length }: Precision) {
  const found = before(blocks, place)
  if (!found) return undefined
  const text = blocks[found.block] ?? ''
  const start = breaks.previous(text, Math.max(found.at - Math.max(length, 1), 0))
  return text.slice(start, found.at).trimStart()
}

function textAfter(blocks: readonly string[], place: PassageEnd, { breaks, length }: Precision) {
  const found = after(blocks, place)
  if (!found) return undefined
  const text = blocks[found.block] ?? ''
  const end = breaks.next(text, Math.min(found.at + Math.max(length, 1), text.length))
  return text.slice(found.at, end).trimEnd()
}

/** The place before any white space that stands before this one. */
function before(blocks: readonly string[], { block, at }: PassageEnd): PassageEnd | undefined {
  const text = (blocks[block] ?? '').slice(0, at).trimEnd()
  if (text) return { block, at: text.length }
  return block > 0 ? before(blocks, { block: block - 1, at: Number.POSITIVE_INFINITY }) : undefined
}

/** The place after any white space that stands after this one. */
function after(blocks: readonly string[], { block, at }: PassageEnd): PassageEnd | undefined {
  const text = blocks[block] ?? ''
  const rest = text.slice(at).trimStart()
  if (rest) return { block, at: text.length - rest.length }
  return block < blocks.length - 1 ? after(blocks, { block: block + 1, at: 0 }) : undefined
}

function isSame(one: Passage, other: Passage): boolean {
  return isSameEnd(one.from, other.from) && isSameEnd(one.to, other.to)
}

function isSameEnd(one: PassageEnd, other: PassageEnd): boolean {
  return one.block === other.block && one.at === other.at
}

/** The first passage that a directive names, as browsers look for it. */
export function findDirective(
  blocks: readonly string[],
  directive: TextDirective,
  breaks: WordBreaks,
): Passage | undefined {
  const { start, end, suffix } = directive
  for (const from of occurrences(blocks, start, { block: 0, at: 0 })) {
    if (!fitsBefore(blocks, from, directive, breaks)) continue
    const to = { block: from.block, at: from.at + start.length }
    const endsWord = breaks.isBreak(blocks[to.block] ?? '', to.at)
    if ((end !== undefined || suffix === undefined) && !endsWord) continue
    if (end === undefined) {
      if (fitsAfter(blocks, to, directive, breaks)) return { from, to }
      continue
    }
    for (const last of occurrences(blocks, end, to)) {
      if (!breaks.isBreak(blocks[last.block] ?? '', last.at)) continue
      const close = { block: last.block, at: last.at + end.length }
      if (fitsAfter(blocks, close, directive, breaks)) return { from, to: close }
    }
  }
  return undefined
}

function* occurrences(blocks: readonly string[], text: string, from: PassageEnd) {
  const wanted = text.toLowerCase()
  for (let block = from.block; block < blocks.length; block += 1) {
    const own = (blocks[block] ?? '').toLowerCase()
    let at = own.indexOf(wanted, block === from.block ? from.at : 0)
    for (; at !== -1; at = own.indexOf(wanted, at + 1)) yield { block, at }
  }
}

function fitsBefore(
  blocks: readonly string[],
  from: PassageEnd,
  { prefix }: TextDirective,
  breaks: WordBreaks,
): boolean {
  if (prefix === undefined) return breaks.isBreak(blocks[from.block] ?? '', from.at)
  const end = before(blocks, from)
  const text = end && (blocks[end.block] ?? '').slice(0, end.at)
  if (!text?.toLowerCase().endsWith(prefix.toLowerCase())) return false
  return breaks.isBreak(blocks[end?.block ?? 0] ?? '', text.length - prefix.length)
}

function fitsAfter(
  blocks: readonly string[],
  to: PassageEnd,
  { suffix }: TextDirective,
  breaks: WordBreaks,
): boolean {
  if (suffix === undefined) return breaks.isBreak(blocks[to.block] ?? '', to.at)
  const start = after(blocks, to)
  const text = start && (blocks[start.block] ?? '')
  if (!start || !text?.toLowerCase().startsWith(suffix.toLowerCase(), start.at)) return false
  return breaks.isBreak(text, start.at + suffix.length)
}
