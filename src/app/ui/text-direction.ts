import type { ArticleSummary } from '../../shared/article.ts'
import { directionOf } from '../../shared/direction-of.ts'

/** The `dir` of an article's title or excerpt: only where it is written from the right, as no page is. */
export function textDirection(text: string): 'rtl' | undefined {
  return directionOf(text) === 'rtl' ? 'rtl' : undefined
}

type Texts = Pick<ArticleSummary, 'title' | 'excerpt'>

/** Characters from here on are as wide as two Latin ones. */
const firstWide = 0x2e80

/**
 * The width of a headline, in Han characters, to which it counts as short, and beyond which as long; the width
 * of what the column beside the picture of a lead holds.
 */
const limits = { short: 12, long: 30, column: 70 }

/**
 * The `data-length` of a headline, by which style sheets choose its size. Undefined for one of usual
 * length.
 */
export function headlineLength(title: string): 'short' | 'long' | undefined {
  const width = widthOf(title)
  if (width <= limits.short) return 'short'
  return width > limits.long ? 'long' : undefined
}

/**
 * The `data-length` of the headline that leads a list: long where it and its excerpt are more than the column
 * beside the picture holds. A character of the headline takes as much of it as three of the excerpt.
 */
export function leadLength({ title, excerpt }: Texts): 'short' | 'long' | undefined {
  const length = headlineLength(title)
  const fits = widthOf(title) + widthOf(excerpt) / 3 <= limits.column
  return length === 'long' && fits ? undefined : length
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < firstWide ? 0.5 : 1
  return width
}
