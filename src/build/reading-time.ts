const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/** Minutes to read a plain text, at least 1: 500 Han, kana or hangul characters or 265 other words a minute. */
export function readingMinutes(text: string): number {
  const characters = text.match(cjk)?.length ?? 0
  const words = text.replace(cjk, ' ').match(word)?.length ?? 0
  return Math.max(1, Math.round(characters / 500 + words / 265))
}
