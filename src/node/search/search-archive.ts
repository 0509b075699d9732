import { htmlText } from '../../shared/html-text.ts'
import { zonedDay } from '../../shared/zone.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import { scopeKey } from '../library/lists/make-lists.ts'
import type { SearchArchive, SearchArticle } from './search-article.ts'

/** The functions and settings with which the index reads a library. */
interface ArchiveOptions {
  readonly readBody: (article: LibraryArticle) => string
  /** The zone in which days are counted. */
  readonly timeZone: string
}

/** The articles of a library in the form that the index takes, from the oldest to the newest. */
export function searchArchive(library: Library, options: ArchiveOptions): SearchArchive {
  const all = library.lists.get(scopeKey({ kind: 'all' }))
  return {
    dated: (all?.dated ?? []).map((article) => searchArticle(article, options)),
    undated: (all?.undated ?? []).map((article) => searchArticle(article, options)),
  }
}

function searchArticle(
  article: LibraryArticle,
  { readBody, timeZone }: ArchiveOptions,
): SearchArticle {
  const { id, title, author, categories, date } = article.details
  const { length, check } = article.body
  return {
    id,
    title,
    ...(author && { author: author.label }),
    categories,
    ...(date !== undefined && { day: dayNumber(date, timeZone) }),
    // The browser takes the text from the same HTML by the same function when it checks a hit.
    text: () => htmlText(readBody(article)),
    bodyRange: article.body,
    bodyBytes: length,
    bodyVersion: `${length} ${check}`,
  }
}

function dayNumber(date: string, timeZone: string): number {
  return Math.floor(Date.parse(`${zonedDay(date, timeZone)}T00:00:00Z`) / 86_400_000)
}
