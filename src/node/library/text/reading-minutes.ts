import type { LetterCounts } from './count-letters.ts'

/**
 * The reading time of a text in minutes, at least 1. A minute is 500 Han, kana or hangul characters or
 * 265 other words.
 */
export function readingMinutes(counts: LetterCounts): number {
  const characters = counts.han + counts.kana + counts.hangul
  const words = counts.latinWords + counts.otherWords
  return Math.max(1, Math.round(characters / 500 + words / 265))
}
