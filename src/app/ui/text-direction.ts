import { directionOf } from '../../shared/direction-of.ts'

/** The `dir` of an article's title or excerpt: only where it is written from the right, as no page is. */
export function textDirection(text: string): 'rtl' | undefined {
  return directionOf(text) === 'rtl' ? 'rtl' : undefined
}

/** Characters from here on are as wide as two Latin ones. */
const firstWide = 0x2e80

/** The width of a headline, in Han characters, to which it counts as short, and beyond which as long. */
const limits = { short: 12, long: 30 }

/**
 * The `data-length` of a headline, by which style sheets choose its size. Undefined for one of usual
 * length.
 */
export function headlineLength(title: string): 'short' | 'long' | undefined {
  let width = 0
  for (const character of title) width += (character.codePointAt(0) ?? 0) < firstWide ? 0.5 : 1
  if (width <= limits.short) return 'short'
  return width > limits.long ? 'long' : undefined
}
