import { type LanguageTag, languageTags } from './languages.ts'

/** What is spoken where nothing else is known. */
const fallback: LanguageTag = 'en'

const known = new Map<string, LanguageTag | undefined>()

/**
 * The language of the interface that a BCP 47 tag stands for, by its language and script: `zh-TW` and
 * `zh-HK` are `zh-Hant`, `en-GB` is `en`. Undefined where the interface has no words for it, and for what
 * is no tag.
 */
export function coveredLanguage(tag: string): LanguageTag | undefined {
  if (!known.has(tag)) known.set(tag, findLanguage(tag))
  return known.get(tag)
}

/** The language of the interface for a tag: English where there is none for it. */
export function languageFor(tag: string): LanguageTag {
  return coveredLanguage(tag) ?? fallback
}

/**
 * The language of the interface for a reader: the chosen one, else the site's, else the first of the
 * browser's that there are words for.
 */
export function chooseLanguage(
  chosen: LanguageTag | 'site',
  site: string,
  browser: readonly string[],
): LanguageTag {
  if (chosen !== 'site') return chosen
  for (const tag of [site, ...browser]) {
    const language = coveredLanguage(tag)
    if (language !== undefined) return language
  }
  return fallback
}

function findLanguage(tag: string): LanguageTag | undefined {
  const wanted = scriptOf(tag)
  return languageTags.find((each) => wanted !== undefined && scriptOf(each) === wanted)
}

/** Language and script, `zh-Hant` for `zh-TW`; undefined for what is no tag. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}
