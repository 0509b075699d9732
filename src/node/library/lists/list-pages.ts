import type { ListPageName } from '../../../shared/list-scope.ts'
import type { Settings } from '../../core/settings.ts'
import type { ArticleList, LibraryArticle } from '../library.ts'

/** How many articles the first page shows, and how many a numbered or undated page holds. */
export interface PageSizes {
  readonly first: number
  readonly numbered: number
}

/** The sizes of pages that the settings ask for. */
export function pageSizes(settings: Pick<Settings, 'firstPageSize' | 'pageSize'>): PageSizes {
  return { first: settings.firstPageSize, numbered: settings.pageSize }
}

/** The articles of one page of a list and the pages before and after it. */
interface ListPageContent {
  readonly articles: readonly LibraryArticle[]
  readonly newer?: ListPageName
  readonly older?: ListPageName
}

/** The names of all pages of a list: the first page, then from the newest numbered page to the last undated one. */
export function listPages(list: ArticleList, sizes: PageSizes): ListPageName[] {
  const total = list.dated.length + list.undated.length
  if (total <= sizes.first) return ['latest']
  const numbered = Math.ceil(list.dated.length / sizes.numbered)
  const undated = Math.ceil(list.undated.length / sizes.numbered)
  return [
    'latest',
    ...Array.from({ length: numbered }, (_, index) => numbered - index),
    ...Array.from({ length: undated }, (_, index) => undatedName(index + 1)),
  ]
}

/** One page of a list, or undefined when it has no such page. */
export function pageOf(
  list: ArticleList,
  page: ListPageName,
  sizes: PageSizes,
): ListPageContent | undefined {
  const pages = listPages(list, sizes)
  const at = pages.indexOf(page)
  if (at === -1) return undefined
  const newer = pages[at - 1]
  const older = page === 'latest' ? firstPageBehindLatest(list, sizes) : pages[at + 1]
  return {
    articles: articlesOf(list, page, sizes),
    ...(newer !== undefined && { newer }),
    ...(older !== undefined && { older }),
  }
}

function articlesOf(
  list: ArticleList,
  page: ListPageName,
  sizes: PageSizes,
): readonly LibraryArticle[] {
  if (page === 'latest') return latestArticles(list, sizes.first)
  if (typeof page === 'number') {
    return list.dated.slice((page - 1) * sizes.numbered, page * sizes.numbered).reverse()
  }
  const number = Number(page.split('-')[1] ?? 1)
  return list.undated.slice((number - 1) * sizes.numbered, number * sizes.numbered)
}

/** The pinned ones, then the newest; undated ones fill up what is left. */
function latestArticles(list: ArticleList, count: number): LibraryArticle[] {
  const newest = list.dated.slice(-count).reverse()
  const shown = [...newest, ...list.undated.slice(0, count - newest.length)]
  const pinned = [...list.dated, ...list.undated]
    .filter((article) => article.details.sticky !== undefined)
    .sort((a, b) => (b.details.sticky ?? 0) - (a.details.sticky ?? 0))
  return [...pinned, ...shown.filter((article) => !pinned.includes(article))]
}

/** The numbered page that holds the newest article which the first page does not show. */
function firstPageBehindLatest(list: ArticleList, sizes: PageSizes): ListPageName | undefined {
  if (list.dated.length + list.undated.length <= sizes.first) return undefined
  const hidden = list.dated.length - sizes.first
  return hidden > 0 ? Math.ceil(hidden / sizes.numbered) : undatedName(1)
}

function undatedName(number: number): ListPageName {
  return number === 1 ? 'undated' : `undated-${number}`
}
