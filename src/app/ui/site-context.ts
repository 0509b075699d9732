import { createContext, useContext } from 'react'
import type { SiteInfo } from '../../shared/site-info.ts'
import { pageLanguage } from '../../shared/words/choose-language.ts'
import type { ReaderWords } from '../../shared/words/en/reader.ts'
import type { Area, AreaWords } from '../../shared/words/language.ts'
import { wordsFor } from '../../shared/words/words-for.ts'
import { createZoneClock, type ZoneClock } from '../../shared/zone.ts'

/** The facts about the site and the language of the interface, for every component. */
export interface ReaderSite {
  readonly info: SiteInfo
  /** The language of the interface: the reader's choice, else the site's, else English. */
  readonly language: string
  readonly words: ReaderWords
  readonly clock: ZoneClock
  /** The address for an `href`, from a path without the site's base. */
  readonly href: (path: string) => string
  /**
   * The `lang` of an article's text from the language it names: undefined where it is the page's,
   * the site's where the article names none and the interface speaks another.
   */
  readonly textLang: (lang: string | undefined) => string | undefined
}

/** Makes the `ReaderSite` of a page; `base` begins and ends with a slash, `language` is that of the interface. */
export function createSite(
  info: SiteInfo,
  base: string,
  language = pageLanguage(info.language),
): ReaderSite {
  const prefix = base.slice(0, -1)
  return {
    info,
    language,
    words: wordsFor('reader', language),
    clock: createZoneClock(info.timeZone),
    href: (path) => prefix + path,
    textLang: (lang) => lang ?? (language === info.language ? undefined : info.language),
  }
}

/** Hands the site down to every component. */
export const SiteContext = createContext<ReaderSite | undefined>(undefined)

/** The site that the component is drawn for. */
export function useSite(): ReaderSite {
  const site = useContext(SiteContext)
  if (site === undefined) throw new Error('There is no SiteContext above this component')
  return site
}

/** The words of an area in the language of the interface; `withWords` has loaded them with their part. */
export function useWords<A extends Area>(area: A): AreaWords[A] {
  return wordsFor(area, useSite().language)
}
