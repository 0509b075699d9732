import { htmlText } from '../../shared/html-text.ts'
import { zonedDay } from '../../shared/zone.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import { scopeKey } from '../library/lists/make-lists.ts'
import type { StoredText } from '../storage/text-store.ts'
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
  const searched = (article: LibraryArticle) => new SearchedArticle(article, options)
  return { dated: (all?.dated ?? []).map(searched), undated: (all?.undated ?? []).map(searched) }
}

/**
 * An article of a library as the index takes it. It holds nothing of its own: there is one for each article of the
 * archive as long as the build runs.
 */
class SearchedArticle implements SearchArticle {
  readonly #article: LibraryArticle
  readonly #options: ArchiveOptions

  constructor(article: LibraryArticle, options: ArchiveOptions) {
    this.#article = article
    this.#options = options
  }

  get id(): string {
    return this.#article.details.id
  }

  get title(): string {
    return this.#article.details.title
  }

  get author(): string | undefined {
    return this.#article.details.author?.label
  }

  get categories(): SearchArticle['categories'] {
    return this.#article.details.categories
  }

  get day(): number | undefined {
    const { date } = this.#article.details
    return date === undefined ? undefined : dayNumber(date, this.#options.timeZone)
  }

  /** The text of the body; the browser takes it from the same HTML by the same function when it checks a hit. */
  text(): string {
    return htmlText(this.#options.readBody(this.#article))
  }

  get bodyRange(): StoredText {
    return this.#article.body
  }

  get bodyBytes(): number {
    return this.#article.body.length
  }

  get bodyVersion(): string {
    const { length, check } = this.#article.body
    return `${length} ${check}`
  }
}

function dayNumber(date: string, timeZone: string): number {
  return Math.floor(Date.parse(`${zonedDay(date, timeZone)}T00:00:00Z`) / 86_400_000)
}
