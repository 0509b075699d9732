import { type ElementText, stretchOf } from '../../ui/text/element-text.ts'
import type { Highlight } from '../records/highlight.ts'

/** How much of what stands around a passage is kept, in UTF-16 code units. */
const context = 48

/** The words of a range in a text and those around it; undefined when it holds none. */
export function anchorPassage(
  text: ElementText,
  range: Range,
): Pick<Highlight, 'quote' | 'prefix' | 'suffix'> | undefined {
  const stretch = stretchOf(text, range)
  const own = stretch ? text.text.slice(stretch.start, stretch.end) : ''
  if (!stretch || own.trim() === '') return undefined
  const start = stretch.start + own.length - own.trimStart().length
  const end = start + own.trim().length
  return {
    quote: tidy(own),
    prefix: tidy(text.text.slice(Math.max(0, start - context), start)),
    suffix: tidy(text.text.slice(end, end + context)),
  }
}

/** Lines without the white space that a page does not show. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter(Boolean).join('\n')
}
