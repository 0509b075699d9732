import type { Area, AreaWords } from '../../shared/words/language.ts'
import { loadWords, wordsFor } from '../../shared/words/words-for.ts'

/** The areas whose words the page needs in every language it is shown in. */
const needed = new Set<Area>(['reader'])

/** The language on the screen. While the words of another language are loading, that one is the second. */
let spoken: readonly string[] = []

/** The words of an area in the language on the screen, outside of React. */
export function shownWords<A extends Area>(area: A): AreaWords[A] {
  return wordsFor(area, spoken[0] ?? '')
}

/** The tag of the language on the screen; undefined before the first `speak`. */
export function shownLanguage(): string | undefined {
  return spoken[0]
}

/**
 * Makes the page ready for a language, a BCP 47 tag: loads the words of every area that the page has used.
 * Then it calls `show`, unless another language was asked for meanwhile. Rejects when words cannot be
 * loaded.
 */
export async function speak(language: string, show: () => void = () => {}): Promise<void> {
  const [shown = language] = spoken
  spoken = [shown, language]
  await loadWords([...needed], language)
  if (spoken[1] !== language) return
  spoken = [language]
  show()
}

/** Loads a part of the program together with the words of its areas. */
export async function withWords<T>(areas: readonly Area[], load: () => Promise<T>): Promise<T> {
  for (const area of areas) needed.add(area)
  const [part] = await Promise.all([load(), ...spoken.map((tag) => loadWords(areas, tag))])
  return part
}
