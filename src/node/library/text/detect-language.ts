import type { LetterCounts } from './count-letters.ts'

/**
 * Tells the language of a text from its script: `ja` with kana, `ko` with hangul, `zh` with Han
 * characters alone, `en` with Latin letters alone. Undefined when the text is too short or mixed to
 * tell. Where the site's own language fits the script, the answer is the site's tag, since the
 * script alone cannot tell zh-CN from zh-TW or English from French.
 */
export function detectLanguage(counts: LetterCounts, siteLanguage: string): string | undefined {
  const { han, kana, hangul, latinWords, otherWords } = counts
  const letters = han + kana + hangul + latinWords + otherWords
  if (letters < 20) return undefined
  if (hangul > letters * 0.3) return 'ko'
  if (kana > letters * 0.15) return 'ja'
  if (han > letters * 0.3) return isLatinScript(siteLanguage) ? 'zh' : siteLanguage
  if (latinWords > letters * 0.9) return isLatinScript(siteLanguage) ? siteLanguage : 'en'
  return undefined
}

const latinScripts = new Map<string, boolean>()

function isLatinScript(tag: string): boolean {
  const known = latinScripts.get(tag)
  if (known !== undefined) return known
  const isLatin = new Intl.Locale(tag).maximize().script === 'Latn'
  latinScripts.set(tag, isLatin)
  return isLatin
}
