import { type LanguageTag, languageTags } from './languages.ts'

/** The language when nothing else is known. */
const fallback: LanguageTag = 'en'

/** The tags of most sites and browsers. To work them out a browser has to load its tables of languages. */
const known = new Map<string, LanguageTag | undefined>([
  ...languageTags.map((tag) => [tag, tag] as const),
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ja-JP', 'ja'],
])

/**
 * The interface language for a BCP 47 tag, by its language and script: `zh-TW` and `zh-HK` give
 * `zh-Hant`, `en-GB` gives `en`. Undefined when the interface does not have the language, and for text
 * that is not a tag.
 */
export function coveredLanguage(tag: string): LanguageTag | undefined {
  if (!known.has(tag)) known.set(tag, findLanguage(tag))
  return known.get(tag)
}

/** The interface language for a BCP 47 tag. English when the interface does not have the language. */
export function languageFor(tag: string): LanguageTag {
  return coveredLanguage(tag) ?? fallback
}

/** The language of a page's own words on a site in the language of a tag: this tag, or else English. */
export function pageLanguage(tag: string): string {
  return coveredLanguage(tag) === undefined ? fallback : tag
}

/**
 * The interface language for a reader: the chosen one, else the site's, else the first of the browser's
 * languages that the interface has.
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

/** The language with its script: `zh-Hant` for `zh-TW`. Undefined for text that is not a tag. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}
