import { rangeOf, readElementText } from '../../ui/text/element-text.ts'
import { findHighlight } from './find-highlight.ts'
import type { NamedHighlight } from './highlights-of.ts'
import { squeezeText } from './squeeze-text.ts'

/** A highlight and where it stands in the page; undefined when its words are not there any more. */
export type FoundHighlight = readonly [highlight: NamedHighlight, range: Range | undefined]

/** Looks for highlights in the body of their article. */
export function rangesOfHighlights(
  body: Element,
  highlights: readonly NamedHighlight[],
): readonly FoundHighlight[] {
  const text = readElementText(body)
  const page = squeezeText(text.text)
  return highlights.map((highlight) => {
    const found = findHighlight(page, highlight)
    return [highlight, found && rangeOf(text, found)]
  })
}

/** Whether two ranges have a character in common. */
export function overlaps(a: Range, b: Range): boolean {
  return (
    a.compareBoundaryPoints(Range.END_TO_START, b) < 0 &&
    a.compareBoundaryPoints(Range.START_TO_END, b) > 0
  )
}
