import { type AreaWords, buildOnlyAreas } from './language.ts'
import { loadAllWords, wordsFor } from './words-for.ts'

/** The areas of words that the build uses: prerendered pages, their heads, and a few words in bodies. */
const areas = ['reader', ...buildOnlyAreas] as const

// Articles may be in any language, so the words of all languages are loaded before anything is built.
// The browser never loads all of them.
await loadAllWords(areas)

/**
 * The words of an area for the build, in the language of a BCP 47 tag. English when the interface does
 * not have that language.
 */
export function buildWords<A extends (typeof areas)[number]>(area: A, tag: string): AreaWords[A] {
  return wordsFor(area, tag)
}
