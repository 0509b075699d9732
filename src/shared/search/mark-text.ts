import { captionMarks } from '../pictures/caption-mark.ts'
import { findTerm } from './find-term.ts'
import type { ChangedPiece } from './search-messages.ts'
import type { TermCondition } from './search-query.ts'
import { type FoldedText, foldWithOffsets } from './search-text.ts'

/** A range of a text, in UTF-16 code units of the original. */
interface TextRange {
  readonly start: number
  readonly end: number
  /** The index of the term that was found there. */
  readonly term: number
}

/** At most this many occurrences of one term are searched for. */
const mostRanges = 500

/** Finds the terms in a folded text. Returns their ranges in the original text, in order. */
export function findRanges(
  { text, starts, ends }: FoldedText,
  terms: readonly TermCondition[],
): TextRange[] {
  const ranges = terms.flatMap((term, index) => {
    const found: TextRange[] = []
    for (let at = findTerm(text, term); at !== -1; ) {
      const end = at + term.text.length
      found.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? 0, term: index })
      if (found.length === mostRanges) break
      at = findTerm(text, term, end)
    }
    return found
  })
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Splits a text, such as a title, into pieces that are marked where they match a term. */
export function markText(text: string, terms: readonly TermCondition[]): ChangedPiece[] {
  return cutPieces(text, { start: 0, end: text.length }, findRanges(foldWithOffsets(text), terms))
}

/** The marks that begin a caption; beside running text they mean nothing. */
const captionMark = new RegExp(`(^|[\\s。！？…”』」])[${captionMarks}]\\s*`, 'g')

const excerptLength = 120
const leadIn = 28

/**
 * Makes an excerpt around the part of the text with the most different terms. Undefined when no term is
 * in the text.
 */
export function makeExcerpt(
  text: string,
  terms: readonly TermCondition[],
): ChangedPiece[] | undefined {
  const ranges = findRanges(foldWithOffsets(text), terms)
  const best = bestRange(ranges)
  if (best === undefined) return undefined
  const start = startOf(text, best.start)
  const end = endOf(text, Math.max(start + excerptLength, best.end))
  const pieces = cutPieces(text, { start, end }, ranges).map(({ text, marked }) => ({
    text: (marked ? text : text.replace(captionMark, '$1 ')).replace(/\s+/g, ' '),
    marked,
  }))
  const before = start > 0 ? [{ text: '… ', marked: false }] : []
  // Behind a no-break space it never begins a line of its own.
  const after = end < text.length ? [{ text: '\u00A0…', marked: false }] : []
  return [...before, ...pieces, ...after]
}

/** The range that begins the excerpt with the most different terms. */
function bestRange(ranges: readonly TextRange[]): TextRange | undefined {
  let best: TextRange | undefined
  let most = 0
  ranges.forEach((range, index) => {
    const terms = new Set<number>()
    for (let at = index; at < ranges.length; at += 1) {
      const next = ranges[at]
      if (next === undefined || next.end > range.start + excerptLength - leadIn) break
      terms.add(next.term)
    }
    if (best === undefined || terms.size > most) {
      best = range
      most = terms.size
    }
  })
  return best
}

/**
 * The start of an excerpt: a little before the hit, at the beginning of its sentence or word if that is
 * near.
 */
function startOf(text: string, hit: number): number {
  const earliest = Math.max(0, hit - leadIn)
  if (earliest === 0) return 0
  const before = text.slice(earliest, hit)
  const sentence = Math.max(...['。', '！', '？', '\n', '；'].map((end) => before.lastIndexOf(end)))
  if (sentence >= 0) return earliest + sentence + 1
  const word = before.search(/[\s，、]/)
  return word >= 0 && word < leadIn / 2 ? earliest + word + 1 : whole(text, earliest)
}

/** The end of an excerpt: moved to the end of a Latin word if that is near. */
function endOf(text: string, wanted: number): number {
  const rest = text.slice(wanted - 1, wanted + 16)
  const word = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? ''
  const isLatin =
    word !== '' && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
  return Math.min(text.length, isLatin ? wanted - 1 + word.length : whole(text, wanted))
}

/** Moves an index so that it never falls between the two surrogates of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at
}

function cutPieces(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  ranges: readonly TextRange[],
): ChangedPiece[] {
  const pieces: ChangedPiece[] = []
  let at = start
  const push = (to: number, marked: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const range of ranges) {
    if (range.end <= at || range.start >= end) continue
    push(range.start, false)
    push(Math.min(range.end, end), true)
  }
  push(end, false)
  return pieces
}
