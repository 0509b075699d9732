import type { LetterCounts } from './count-letters.ts'
import { latinLanguage } from './latin-language.ts'
import { scriptLanguage } from './script-language.ts'

/**
 * Tells the language of a text from its script: `ja` with kana, `ko` with hangul, `zh` with Han
 * characters alone, `vi` with its own letters, other languages in Latin letters by their words
 * (`latinLanguage`), Arabic, Hebrew, Thai and others as `scriptLanguage` says. Undefined when the text is too short or
 * mixed to tell. Where the site's own language fits, the answer is the site's tag: zh-CN cannot be told from
 * zh-TW. `counts` are the letters of the text.
 */
export function detectLanguage(
  text: string,
  counts: LetterCounts,
  siteLanguage: string,
): string | undefined {
  const { han, kana, hangul, latinWords, otherWords } = counts
  const other = otherWords > 0 ? scriptLanguage(text) : undefined
  if (other) return sameScript(other, siteLanguage)
  const letters = han + kana + hangul + latinWords + otherWords
  // Only Korean is written in hangul: a sentence is enough.
  if (hangul >= 8 && hangul > letters * 0.3) return sameScript('ko', siteLanguage)
  if (letters < 20) return undefined
  // A word of Latin letters says as much as some characters: a greeting makes no Japanese text.
  const characters = han + kana + hangul + 3 * (latinWords + otherWords)
  if (kana > characters * 0.15) return sameScript('ja', siteLanguage)
  if (han > letters * 0.3) return isLatinScript(siteLanguage) ? 'zh' : siteLanguage
  if (latinWords > letters * 0.9 && isVietnamese(text)) return sameScript('vi', siteLanguage)
  if (latinWords <= letters * 0.9) return undefined
  const latin = latinLanguage(text)
  if (latin !== undefined) return sameScript(latin, siteLanguage)
  // A wrong language is read in a wrong voice.
  return isLatinScript(siteLanguage) ? siteLanguage : undefined
}

const sampleLength = 2000
const fewestLetters = 10

/** Vietnamese has letters with two marks, and đ, ơ, ư, in most of its words. */
function isVietnamese(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  const own = sample.match(/[ăđơư\u1ea0-\u1ef9]/gi)?.length ?? 0
  return own >= fewestLetters && own * 20 > sample.length
}

/** The site's tag where it is of the same language, else the language. */
function sameScript(language: string, siteLanguage: string): string {
  return new Intl.Locale(siteLanguage).language === language ? siteLanguage : language
}

function isLatinScript(tag: string): boolean {
  return scriptOf(tag) === 'Latn'
}

const scripts = new Map<string, string | undefined>()

function scriptOf(tag: string): string | undefined {
  const script = scripts.get(tag) ?? new Intl.Locale(tag).maximize().script
  scripts.set(tag, script)
  return script
}
