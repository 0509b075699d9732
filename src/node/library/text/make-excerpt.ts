import { withoutOverrides } from '../../core/clean-text.ts'

/** Characters from here on are as wide as two Latin ones. */
const firstWide = 0x2e80
/** Han, kana and their punctuation. Hangul, though as wide, has blanks between words. */
const joined = String.raw`\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffef`
// White space first: looking behind it at every character takes almost twice as long.
const betweenWide = new RegExp(String.raw`\s(?<=[${joined}]\s)\s*(?=[${joined}])`, 'gu')

/**
 * Cuts a plain text to the width of at most `limit` Han characters, at the end of a sentence where
 * one ends in the second half, else after a word with an ellipsis. White space is folded, and gone
 * between Han and kana; direction overrides are taken out; no character is split.
 */
export function makeExcerpt(text: string, limit: number): string {
  // Look at more than is needed, since folding white space makes the text shorter; at much more if
  // that was not enough.
  const start = foldSpace(text.slice(0, limit * 3))
  const cut = cutToWidth(start, limit)
  if (cut.length < start.length) return endWell(cut)
  const folded = foldSpace(text.slice(0, limit * 8))
  const longer = cutToWidth(folded, limit)
  return longer.length === folded.length ? folded : endWell(longer)
}

function foldSpace(source: string): string {
  const text = withoutOverrides(source)
  if (!/\s/u.test(text)) return text
  return text.replace(betweenWide, '').replace(/\s+/gu, ' ').trim()
}

/** A text that was cut somewhere, ended after its last sentence or else after a word with an ellipsis. */
export function endWell(cut: string): string {
  const end = lastSentenceEnd(cut)
  if (end >= cut.length / 2) return cut.slice(0, end)
  const words = cut.replace(/[\p{Script=Latin}\p{N}]+$/u, '').replace(/[\s，、；：,;:—-]+$/u, '')
  return `${words || cut}…`
}

function cutToWidth(text: string, limit: number): string {
  let width = 0
  let end = 0
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) < firstWide ? 0.5 : 1
    if (width > limit) break
    end += character.length
  }
  return text.slice(0, end)
}

function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[。！？…][”’」』）]*|[.!?]["”’)]*(?=\s|$)/gu)]
  const last = ends.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}
