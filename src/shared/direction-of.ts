const letter = /\p{L}/gu
/** The blocks of scripts that are written from right to left: Hebrew, Arabic, Syriac and their kin. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu

/**
 * The direction in which most letters of a text are written. Undefined when the text has no letters. One
 * Latin or Chinese word in an Arabic sentence does not change the direction.
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  // Most texts hold no such letter, and nothing needs to be counted.
  if (text.search(rightToLeft) < 0) return text.search(letter) < 0 ? undefined : 'ltr'
  const count = (characters = '') => characters.match(letter)?.length ?? 0
  const letters = count(text)
  if (letters === 0) return undefined
  return count(text.match(rightToLeft)?.join('')) * 2 > letters ? 'rtl' : 'ltr'
}
