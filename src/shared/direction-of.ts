/** Scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and related ones. */
const rightToLeft =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}]/gu
const letter = /\p{L}/gu
/** A quick test. Most texts hold no such letter, and nothing needs to be counted. */
const anyRightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * The direction in which most letters of a text are written. Undefined when the text has no letters. One
 * Latin or Chinese word in an Arabic sentence does not change the direction.
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  if (!anyRightToLeft.test(text)) return /\p{L}/u.test(text) ? 'ltr' : undefined
  const fromRight = text.match(rightToLeft)?.filter((char) => /\p{L}/u.test(char)).length ?? 0
  const letters = text.match(letter)?.length ?? 0
  if (letters === 0) return undefined
  return fromRight * 2 > letters ? 'rtl' : 'ltr'
}
