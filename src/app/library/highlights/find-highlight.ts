import type { Highlight } from '../records/highlight.ts'
import { type SqueezedText, squeezeText } from './squeeze-text.ts'

/** A stretch of a text: code units from `start` up to `end`. */
export interface TextStretch {
  readonly start: number
  readonly end: number
}

/** The words of a highlight and those around it, by which it is found. */
type Passage = Pick<Highlight, 'quote' | 'prefix' | 'suffix'>

/** How much of either end of a long passage has to be as it was when its middle has changed. */
const edge = 16

/**
 * Finds a marked passage in the text of its article: its words, and where these stand more than once, those
 * whose neighbours fit best. Of a long passage the middle may have changed. Undefined when it is not there.
 */
export function findHighlight(page: SqueezedText, passage: Passage): TextStretch | undefined {
  const quote = squeezeText(passage.quote).text
  if (quote === '') return undefined
  const found = [...occurrences(page.text, quote)].map(
    (from) => [from, from + quote.length] as const,
  )
  const [from, to] = bestFit(
    page.text,
    found.length > 0 ? found : byEdges(page.text, quote),
    passage,
  )
  if (from === undefined || to === undefined) return undefined
  return { start: page.starts[from] ?? 0, end: page.ends[to - 1] ?? 0 }
}

type Span = readonly [from: number, to: number]

function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at
}

/** Where a passage may be whose beginning and end are as they were, and whose length is about the same. */
function byEdges(text: string, quote: string): Span[] {
  if (quote.length < 3 * edge) return []
  const [head, tail] = [quote.slice(0, edge), quote.slice(-edge)]
  return [...occurrences(text, head)].flatMap((from) => {
    const end = text.indexOf(tail, from + edge)
    const length = end + edge - from
    const isNear = end !== -1 && length < quote.length * 1.5 && length > quote.length / 2
    return isNear ? [[from, from + length] as const] : []
  })
}

function bestFit(text: string, spans: readonly Span[], passage: Passage): Span | [] {
  if (spans.length < 2) return spans[0] ?? []
  const [before, after] = [squeezeText(passage.prefix).text, squeezeText(passage.suffix).text]
  const fitOf = ([from, to]: Span) =>
    sharedEnd(text.slice(0, from), before) + sharedStart(text.slice(to), after)
  return spans.reduce((best, span) => (fitOf(span) > fitOf(best) ? span : best))
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1
  return count
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
