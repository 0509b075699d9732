/** Characters that a terminal draws two columns wide: Han, kana, Hangul, full-width forms and emoji. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u

/** The number of columns that a terminal needs for a line of text. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

/** The text, or as much of its beginning as fits into `columns` of a terminal, with an ellipsis. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let left = columns - 1
  for (const character of text) {
    left -= wide.test(character) ? 2 : 1
    if (left < 0) break
    kept += character
  }
  return `${kept}…`
}
