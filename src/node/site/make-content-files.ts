import { hash as hashOf } from 'node:crypto'
import type { ArticleDetails, ArticleSummary } from '../../shared/article.ts'
import {
  type ArticleFile,
  type ArticlePageData,
  type CategoriesFile,
  type CategoryContext,
  type FrontPage,
  hasMonths,
  type ListFile,
  type MonthsFile,
  type NearMonths,
} from '../../shared/content-files.ts'
import type { ListPageName } from '../../shared/list-scope.ts'
import { zonedDay } from '../../shared/zone.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { Settings } from '../core/settings.ts'
import { articleVersion } from '../library/article-version.ts'
import type { ArticleList, Library, LibraryArticle } from '../library/library.ts'
import { arrangeFront } from '../library/lists/arrange-front.ts'
import { listMonths } from '../library/lists/list-months.ts'
import { listPages, pageOf, pageSizes } from '../library/lists/list-pages.ts'
import { createNearMonths } from '../library/lists/near-months.ts'
import { pickRow } from '../library/pick-fields.ts'
import { categoryContext } from '../library/terms/category-context.ts'
import { makeExcerpt } from '../library/text/make-excerpt.ts'

/** A file as a value and as the JSON that ships. */
export interface ContentFile<T> {
  readonly value: T
  readonly json: string
}

/**
 * Makes the JSON files from which pages are drawn (`src/shared/content-files.ts` has their types), one at
 * a time. `complete` is called for every article in a list; it supplies what the library does not know
 * yet.
 */
export function createContentFiles(
  library: Library,
  settings: Settings,
  complete = (article: LibraryArticle) => article,
) {
  const sizes = pageSizes(settings)

  const nearMonths = createNearMonths(library)
  const rowOf = createRows()

  /** Makes one page of a list. Undefined when the list has no such page. */
  function list(articles: ArticleList, page: ListPageName): ContentFile<ListFile> | undefined {
    const content = pageOf(articles, page, sizes)
    if (content === undefined) return undefined
    const isFirst = page === 'latest'
    const place = contextOf(articles, isFirst)
    const all = content.articles.map(complete).map(({ details }) => details)
    const front = isFirst ? frontOf(articles, all) : undefined
    const lead = isFirst ? (front?.lead ?? 0) : undefined
    return withHash<ListFile>({
      kind: 'list',
      scope: articles.scope,
      page,
      label: articles.label,
      // The article that leads is shown with its whole excerpt.
      articles: all.map((details, at) => (at === lead ? pickRow(details) : rowOf(details))),
      ...(front && { front }),
      ...(content.newer !== undefined && { newer: content.newer }),
      ...(content.older !== undefined && { older: content.older }),
      ...olderMonthOf(content.next),
      ...(isFirst && { count: articles.dated.length + articles.undated.length }),
      ...(place && { place }),
      ...monthsOf(articles),
    })
  }

  /** The front page of the site and of its top categories. */
  function frontOf({ scope }: ArticleList, all: readonly ArticleDetails[]): FrontPage | undefined {
    if (settings.frontPage === 'river') return undefined
    if (scope.kind === 'all') return arrangeFront(all, [])
    const isTop = scope.kind === 'category' && scope.slugs.length === 1
    return isTop ? arrangeFront(all, scope.slugs) : undefined
  }

  function olderMonthOf(next: LibraryArticle | undefined): Pick<ListFile, 'olderMonth'> {
    const date = next?.details.date
    return date === undefined ? {} : { olderMonth: zonedDay(date, settings.timeZone).slice(0, 7) }
  }

  function monthsOf({ scope }: ArticleList): { readonly months?: NearMonths } {
    const months = scope.kind === 'month' ? nearMonths(scope) : undefined
    return months ? { months } : {}
  }

  function contextOf(articles: ArticleList, withCounts: boolean): CategoryContext | undefined {
    const { scope } = articles
    if (scope.kind !== 'all' && scope.kind !== 'category') return undefined
    const slugs = scope.kind === 'all' ? [] : scope.slugs
    return categoryContext(library, slugs, settings.categories, withCounts)
  }

  /**
   * The version of one page of a list: it changes with everything the page shows. The page itself is not
   * made.
   */
  function listVersion(articles: ArticleList, page: ListPageName): string {
    const content = pageOf(articles, page, sizes)
    const versions = content?.articles.map(articleVersion)
    const place = contextOf(articles, page === 'latest')
    const count = articles.dated.length + articles.undated.length
    const { newer, older, next } = content ?? {}
    const { olderMonth } = olderMonthOf(next)
    const { months } = monthsOf(articles)
    const first = page === 'latest' && count
    return fingerprint(articles.label, versions, newer, older, olderMonth, place, first, months)
  }

  /** The file of a list's months, as JSON. Undefined for lists that have none. */
  function months(articles: ArticleList): string | undefined {
    const { scope, undated } = articles
    const older = pageOf(articles, 'latest', sizes)?.older
    if (older === undefined || !hasMonths({ scope, page: 'latest', older })) return undefined
    const file: MonthsFile = {
      kind: 'months',
      months: listMonths(articles, sizes, settings.timeZone),
      ...(undated.length > 0 && { undated: undated.length }),
    }
    return JSON.stringify(file)
  }

  return {
    list,
    listVersion,
    months,
    /** The names of all pages of a list, first page first. */
    pages: (articles: ArticleList): ListPageName[] => listPages(articles, sizes),
    categories: (): ContentFile<CategoriesFile> =>
      withHash<CategoriesFile>({ kind: 'categories', categories: library.categories }),
  }
}

export type ContentFiles = ReturnType<typeof createContentFiles>

/** The data of an article; `body` is its safe HTML. */
export function articleFile(article: LibraryArticle, body: string): ArticleFile {
  return { ...articlePageData(article, articleVersion(article)), body }
}

/** The data of an article without its body. `version` is the result of `articleVersion`. */
export function articlePageData(article: LibraryArticle, version: string): ArticlePageData {
  return { hash: version.slice(0, 12), kind: 'article', article: article.details }
}

/** The length of an excerpt in a row: two lines of this many Han characters. */
const rowExcerpt = 2 * 28

/** How many rows are kept: all of most archives. A million would take a quarter of a gigabyte. */
const keptRows = 50_000

/** Makes the rows of lists. They are kept for a while, because an article is in several lists. */
function createRows(): (details: ArticleDetails) => ArticleSummary {
  let rows = new WeakMap<ArticleDetails, ArticleSummary>()
  let count = 0
  return (details) => {
    const known = rows.get(details)
    if (known !== undefined) return known
    if (count === keptRows) {
      rows = new WeakMap()
      count = 0
    }
    count += 1
    const row = makeRow(details)
    rows.set(details, row)
    return row
  }
}

/** The row of an article in a list, with as much of the excerpt as fits. */
function makeRow(details: ArticleDetails): ArticleSummary {
  return { ...pickRow(details), excerpt: makeExcerpt(details.excerpt, rowExcerpt) }
}

/** Adds the hash of a file's content, 12 characters, and writes its JSON once. */
export function withHash<T extends { readonly hash: string }>(
  content: Omit<T, 'hash'>,
): ContentFile<T> {
  const json = JSON.stringify(content)
  const hash = hashOf('sha256', json, 'base64url').slice(0, 12)
  return {
    value: { hash, ...content } as T,
    json: `{"hash":"${hash}",${json.slice(1)}`,
  }
}
