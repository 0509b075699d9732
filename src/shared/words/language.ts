import type { ArticleWords } from './en/article.ts'
import type { BodyWords } from './en/body.ts'
import type { CheckWords } from './en/check.ts'
import type { FiltersWords } from './en/filters.ts'
import type { HeadWords } from './en/head.ts'
import type { HighlightsWords } from './en/highlights.ts'
import type { KeysWords } from './en/keys.ts'
import type { LibraryWords } from './en/library.ts'
import type { PanelWords } from './en/panel.ts'
import type { ReaderWords } from './en/reader.ts'
import type { SearchWords } from './en/search.ts'
import type { SettingsWords } from './en/settings.ts'
import type { ShareWords } from './en/share.ts'
import type { SpeechWords } from './en/speech.ts'
import type { TreeWords } from './en/tree.ts'

/**
 * The words of each area. The keys of English define the types, and every other language must have the
 * same keys.
 */
export interface AreaWords {
  readonly reader: ReaderWords
  readonly search: SearchWords
  readonly share: ShareWords
  readonly keys: KeysWords
  readonly settings: SettingsWords
  readonly speech: SpeechWords
  readonly filters: FiltersWords
  readonly highlights: HighlightsWords
  readonly panel: PanelWords
  readonly article: ArticleWords
  readonly tree: TreeWords
  readonly library: LibraryWords
  readonly head: HeadWords
  readonly body: BodyWords
  readonly check: CheckWords
}

/** The name of an area: a part of the program with words of its own. */
export type Area = keyof AreaWords

/** The areas that only the build uses: the bundle for browsers has no words of them. */
export const buildOnlyAreas = ['head', 'body', 'check'] as const satisfies readonly Area[]

/** The export of a language's `language.ts`: the words of all areas. Most areas are loaded on demand. */
export interface Language {
  readonly reader: ReaderWords
  readonly later: {
    readonly [A in Exclude<Area, 'reader'>]: () => Promise<{ readonly words: AreaWords[A] }>
  }
}

/** Returns the words of a language unchanged. Its type makes TypeScript find missing areas. */
export function defineLanguage(language: Language): Language {
  return language
}

/** Loads the words of one area. Rejects when they cannot be loaded. */
export async function readWords<A extends Area>(
  area: A,
  language: Language,
): Promise<AreaWords[A]> {
  if (area === 'reader') return language.reader as AreaWords[A]
  return (await language.later[area as Exclude<Area, 'reader'>]()).words as AreaWords[A]
}
