import type { Area, AreaWords } from '../../src/shared/words/language.ts'
import { languages } from '../../src/shared/words/languages.ts'
import { loadAllWords, wordsFor } from '../../src/shared/words/words-for.ts'

const { language } = await languages.en.load()

/** Every area of words. */
export const areas = ['reader', ...Object.keys(language.later)] as readonly Area[]

await loadAllWords(areas)

/** The words of any area, in the language of a BCP 47 tag. */
export function allWords<A extends Area>(area: A, tag: string): AreaWords[A] {
  return wordsFor(area, tag)
}
