import type { AreaWords } from './language.ts'
import { loadAllWords, wordsFor } from './words-for.ts'

/** What the build writes itself: pages as they come, their heads, and a few words in bodies. */
const areas = ['reader', 'head', 'body'] as const

// An article may be in any language. All are read before anything is built, never in the browser.
await loadAllWords(areas)

/** The words that the build uses, in the language of a BCP 47 tag; English where there is none for it. */
export function buildWords<A extends (typeof areas)[number]>(area: A, tag: string): AreaWords[A] {
  return wordsFor(area, tag)
}
