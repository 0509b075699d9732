import type { Passage, PassageEnd } from './passage.ts'
import { skipSpaceAfter, skipSpaceBefore } from './skip-white-space.ts'
import type { TextDirective } from './text-directive.ts'
import type { WordBreaks } from './word-breaks.ts'

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
  const end = skipSpaceBefore(blocks, from)
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
  const start = skipSpaceAfter(blocks, to)
  const text = start && (blocks[start.block] ?? '')
  if (!start || !text?.toLowerCase().startsWith(suffix.toLowerCase(), start.at)) return false
  return breaks.isBreak(text, start.at + suffix.length)
}
