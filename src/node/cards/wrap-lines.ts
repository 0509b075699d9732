/** Characters that must not begin a line, and characters that must not end one. */
const closing = /^[\p{Pe}\p{Pf},.:;!?%，。、；：！？％…—～·’”々〉》」』】〕）］｝]$/u
const opening = /^[\p{Ps}\p{Pi}‘“〈《「『【〔（［｛]$/u

/** Widths of characters in a bold face, in em. Other characters are as wide as they are high. */
const widths: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[\p{M}\u200b-\u200f\u2060]/u, 0],
  [/[‘’“”—…]/, 1],
  [/[\s.,:;'|!iljI]/, 0.32],
  [/[frtJ()[\]{}/\\"*·-]/, 0.44],
  [/[mwMW@%&]/, 0.95],
  [/\p{Lu}/u, 0.72],
  [/[^\u2e80-\u{10ffff}]/u, 0.61],
]

/** The approximate width of a text, in em. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    width += widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1
  }
  return width
}

/**
 * Breaks a text into lines of at most `width` em: anywhere between Han characters, between words of
 * other scripts, never before a closing or after an opening mark. All lines are about equally long.
 */
export function wrapLines(text: string, width: number): readonly string[] {
  const pieces = splitPieces(text, width)
  const lines = fillLines(pieces, width)
  if (lines.length < 2) return lines
  let balanced = lines
  for (let narrower = width - 0.5; narrower > width / 2; narrower -= 0.5) {
    const shorter = fillLines(pieces, narrower)
    if (shorter.length > lines.length || shorter.some((line) => textWidth(line) > width)) break
    balanced = shorter
  }
  return balanced
}

/**
 * Splits a text into pieces that stay together: a word, or a character with the punctuation that belongs
 * to it.
 */
function splitPieces(text: string, width: number): readonly string[] {
  const pieces: string[] = []
  for (const part of text.match(/\s+|[^\s\u2e80-\uffff]+|[^\s]/gu) ?? []) {
    const last = pieces.at(-1)
    const clings = last !== undefined && (closing.test(part) || opening.test(last.slice(-1)))
    if (clings && !/\s/.test(part)) pieces[pieces.length - 1] = last + part
    else if (textWidth(part) > width) pieces.push(...Array.from(part))
    else pieces.push(part)
  }
  return pieces
}

function fillLines(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
