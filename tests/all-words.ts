import type { Area, AreaWords } from '../src/shared/words/language.ts'
import { loadAllWords, wordsFor } from '../src/shared/words/words-for.ts'

const areas = [
  ...(['reader', 'search', 'share', 'keys', 'settings'] as const),
  ...(['article', 'tree', 'head', 'body'] as const),
] satisfies readonly Area[]

await loadAllWords(areas)

/** The words of any area in any language. */
export function allWords<A extends Area>(area: A, language: string): AreaWords[A] {
  return wordsFor(area, language)
}
