import type { LetterCounts } from './count-letters.ts'

/** Minutes to read a text, at least 1: 500 Han, kana or hangul characters or 265 other words a minute. */
export function readingMinutes(counts: LetterCounts): number {
  const characters = counts.han + counts.kana + counts.hangul
  const words = counts.latinWords + counts.otherWords
  return Math.max(1, Math.round(characters / 500 + words / 265))
}
