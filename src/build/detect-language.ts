const sampleLength = 4000

/**
 * Tells the language of a plain text from its script: `ja` with kana, `ko` with hangul, `zh` with
 * Han characters alone, `en` with Latin letters alone. Undefined when the text is too short or mixed
 * to tell. Where the site's own language fits the script, the answer is the site's tag, since the
 * script alone cannot tell zh-CN from zh-TW or English from French.
 */
export function detectLanguage(text: string, siteLanguage: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(sample, /\p{Script=Hangul}/gu)
  const han = count(sample, /\p{Script=Han}/gu)
  const latin = count(sample, /\p{Script=Latin}+/gu)
  const letters = kana + hangul + han + latin
  if (letters < 20) return undefined
  if (hangul > letters * 0.3) return 'ko'
  if (kana > letters * 0.15) return 'ja'
  if (han > letters * 0.3) return isLatinScript(siteLanguage) ? 'zh' : siteLanguage
  if (latin > letters * 0.9) return isLatinScript(siteLanguage) ? siteLanguage : 'en'
  return undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function isLatinScript(tag: string): boolean {
  return new Intl.Locale(tag).maximize().script === 'Latn'
}
