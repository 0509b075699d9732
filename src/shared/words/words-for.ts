import { languageFor } from './choose-language.ts'
import { type Area, type AreaWords, readWords } from './language.ts'
import { type LanguageTag, languages, languageTags } from './languages.ts'

/** The loaded words, by language and area. */
const loaded = new Map<LanguageTag, Partial<AreaWords>>()

/**
 * The words of an area in the language of a BCP 47 tag. English when the interface does not have that
 * language. Throws when the words have not been loaded.
 */
export function wordsFor<A extends Area>(area: A, tag: string): AreaWords[A] {
  const language = languageFor(tag)
  const words = loaded.get(language)?.[area]
  if (words === undefined) throw new Error(`The words of ${area} in ${language} are not loaded`)
  return words as AreaWords[A]
}

/**
 * Loads the words of areas in the language of a BCP 47 tag, for `wordsFor`. Rejects when they cannot be
 * loaded.
 */
export async function loadWords(areas: readonly Area[], tag: string): Promise<void> {
  const language = languageFor(tag)
  const entry = await languages[language].load()
  const found = await Promise.all(
    areas.map(async (area) => [area, await readWords(area, entry.language)]),
  )
  loaded.set(language, { ...loaded.get(language), ...Object.fromEntries(found) })
}

/**
 * Loads the words of areas in every language, for programs that use several languages at once. Rejects
 * when they cannot be loaded.
 */
export async function loadAllWords(areas: readonly Area[]): Promise<void> {
  await Promise.all(languageTags.map((language) => loadWords(areas, language)))
}
