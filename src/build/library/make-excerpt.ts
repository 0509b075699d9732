/**
 * Cuts a plain text to at most `limit` characters, at the end of a sentence where one ends in the
 * second half, else after a word with an ellipsis. White space is folded; no character is split.
 */
export function makeExcerpt(text: string, limit: number): string {
  // Look at a little more than is needed: folding white space makes the text shorter.
  const folded = text
    .slice(0, limit * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = Array.from(folded)
  if (characters.length <= limit) return folded
  const cut = characters.slice(0, limit).join('')
  const sentences = lastSentenceEnd(cut)
  if (sentences >= cut.length / 2) return cut.slice(0, sentences)
  return `${cut.replace(/[\p{Script=Latin}\p{N}]+$/u, '').replace(/[\s，、；：,;:—-]+$/u, '') || cut}…`
}

function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[。！？…][”’」』）]*|[.!?]["”’)]*(?=\s)/gu)]
  const last = ends.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}
