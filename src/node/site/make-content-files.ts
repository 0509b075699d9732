import { hash as hashOf } from 'node:crypto'
import type {
  ArticleFile,
  ArticlePageData,
  CategoriesFile,
  ListFile,
} from '../../shared/content-files.ts'
import type { ListPageName } from '../../shared/urls/list-scope.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { Settings } from '../core/settings.ts'
import { articleVersion } from '../library/article-version.ts'
import type { ArticleList, Library, LibraryArticle } from '../library/library.ts'
import { listPages, pageOf, pageSizes } from '../library/lists/list-pages.ts'
import { pickRow } from '../library/pick-fields.ts'
import { createRows } from './create-rows.ts'
import { createListFacts } from './list-facts.ts'
import { makeMonthsFile } from './make-months-file.ts'
import { newestOfCategories } from './newest-of-categories.ts'

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

  const { frontOf, olderMonthOf, monthsOf, contextOf } = createListFacts(library, settings)
  const rowOf = createRows(library.articles.size)

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

  return {
    list,
    listVersion,
    /** The file of a list's months, as JSON. Undefined for lists that have none. */
    months: (articles: ArticleList) => makeMonthsFile(articles, settings),
    /** The names of all pages of a list, first page first. */
    pages: (articles: ArticleList): ListPageName[] => listPages(articles, sizes),
    categories: (): ContentFile<CategoriesFile> =>
      withHash<CategoriesFile>({
        kind: 'categories',
        categories: library.categories,
        newest: newestOfCategories(library),
      }),
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
