import { languageFor } from './choose-language.ts'
import { type Area, type AreaWords, readWords } from './language.ts'
import { type LanguageTag, languages, languageTags } from './languages.ts'

/** What has been loaded, by language and area. */
const loaded = new Map<LanguageTag, Partial<AreaWords>>()

/**
 * The words of an area in the language of a BCP 47 tag, English where there is none for it. Throws where
 * they have not been loaded.
 */
export function wordsFor<A extends Area>(area: A, tag: string): AreaWords[A] {
  const language = languageFor(tag)
  const words = loaded.get(language)?.[area]
  if (words === undefined) throw new Error(`The words of ${area} in ${language} are not loaded`)
  return words as AreaWords[A]
}

/** Loads the words of areas, so that `wordsFor` has them. Rejects when they cannot be had. */
export async function loadWords(areas: readonly Area[], tag: string): Promise<void> {
  const language = languageFor(tag)
  const entry = await languages[language].load()
  const found = await Promise.all(
    areas.map(async (area) => [area, await readWords(area, entry.language)]),
  )
  loaded.set(language, { ...loaded.get(language), ...Object.fromEntries(found) })
}

/** Loads the words of areas in every language, for programs that speak several at once. */
export async function loadAllWords(areas: readonly Area[]): Promise<void> {
  await Promise.all(languageTags.map((language) => loadWords(areas, language)))
}
