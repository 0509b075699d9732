import { languageFor } from '../../../shared/words/choose-language.ts'
import { type CheckWords, words as english } from '../../../shared/words/en/check.ts'
import { words as japanese } from '../../../shared/words/ja/check.ts'
import type { LanguageTag } from '../../../shared/words/languages.ts'
import { words as simplified } from '../../../shared/words/zh-Hans/check.ts'
import { words as traditional } from '../../../shared/words/zh-Hant/check.ts'

/**
 * The words of the report in every language. They are no area of `language.ts`, because its table is part
 * of every page of a site and the browser never needs these.
 */
const byLanguage: Readonly<Record<LanguageTag, CheckWords>> = {
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  en: english,
  ja: japanese,
}

/** The words of the report in the language of a BCP 47 tag. English when there are none. */
export function checkWords(tag: string): CheckWords {
  return byLanguage[languageFor(tag)]
}
