import { findDirective } from './find-directive.ts'
import type { Passage, PassageEnd } from './passage.ts'
import { skipSpaceAfter, skipSpaceBefore } from './skip-white-space.ts'
import { type TextDirective, writeDirective } from './text-directive.ts'
import { createWordBreaks, type WordBreaks } from './word-breaks.ts'

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

/** The words before an edge of a passage, from its block or, where it begins one, from the block before. */
function textBefore(blocks: readonly string[], edge: PassageEnd, { breaks, length }: Precision) {
  const found = skipSpaceBefore(blocks, edge)
  if (!found) return undefined
  const text = blocks[found.block] ?? ''
  const start = breaks.previous(text, Math.max(found.at - Math.max(length, 1), 0))
  return text.slice(start, found.at).trimStart()
}

function textAfter(blocks: readonly string[], edge: PassageEnd, { breaks, length }: Precision) {
  const found = skipSpaceAfter(blocks, edge)
  if (!found) return undefined
  const text = blocks[found.block] ?? ''
  const end = breaks.next(text, Math.min(found.at + Math.max(length, 1), text.length))
  return text.slice(found.at, end).trimEnd()
}

function isSame(one: Passage, other: Passage): boolean {
  return isSameEnd(one.from, other.from) && isSameEnd(one.to, other.to)
}

function isSameEnd(one: PassageEnd, other: PassageEnd): boolean {
  return one.block === other.block && one.at === other.at
}
