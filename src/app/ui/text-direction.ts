import { directionOf } from '../../shared/direction-of.ts'

/** The `dir` of an article's title or excerpt: only where it is written from the right, as no page is. */
export function textDirection(text: string): 'rtl' | undefined {
  return directionOf(text) === 'rtl' ? 'rtl' : undefined
}
