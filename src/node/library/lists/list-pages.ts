import { type ListPageName, undatedNumber } from '../../../shared/urls/list-scope.ts'
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
  /** The article with which the older page goes on. */
  readonly next?: LibraryArticle
}

/**
 * How many dated articles of a list are on numbered pages: those that the first page does not show, and as many
 * more as fill a page or a step of it. So a numbered page changes once in a step, not with each new article. A step
 * is no longer than the first page, which shows what is still to come to the numbered ones.
 */
export function countHeld({ dated }: Pick<ArticleList, 'dated'>, sizes: PageSizes): number {
  const hidden = Math.max(0, dated.length - sizes.first)
  const full = Math.floor(hidden / sizes.numbered) * sizes.numbered
  const steps = Math.ceil(sizes.numbered / sizes.first)
  const step = Math.ceil(((hidden - full) * steps) / sizes.numbered)
  return full + Math.floor((sizes.numbered * step) / steps)
}

/**
 * The numbers of the pages that come when the first page no longer shows their articles, from the lowest. A version
 * that filled numbered pages at once has given their addresses away.
 */
export function awaitedPages(list: ArticleList, sizes: PageSizes): readonly number[] {
  if (list.dated.length + list.undated.length <= sizes.first) return []
  const { numbered } = countPages(list, sizes)
  const length = Math.max(0, Math.ceil(list.dated.length / sizes.numbered) - numbered)
  return Array.from({ length }, (_, index) => numbered + index + 1)
}

/** The names of all pages of a list: the first page, then from the newest numbered page to the last undated one. */
export function listPages(list: ArticleList, sizes: PageSizes): ListPageName[] {
  const { numbered, undated } = countPages(list, sizes)
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
  const near = pagesBeside(list, page, sizes)
  if (!near) return undefined
  const articles = articlesOf(list, page, sizes)
  // The newest numbered page overlaps the first page.
  const below = near.older === undefined ? [] : articlesOf(list, near.older, sizes)
  const next = below.find((article) => !articles.includes(article))
  return { articles, ...near, ...(next && { next }) }
}

/** The pages before and after a page, in the order of `listPages`. Undefined when the list has no such page. */
function pagesBeside(
  list: ArticleList,
  page: ListPageName,
  sizes: PageSizes,
): Pick<ListPageContent, 'newer' | 'older'> | undefined {
  // The numbered pages from the newest, then the undated ones.
  const { numbered, undated } = countPages(list, sizes)
  if (page === 'latest') return numbered + undated > 0 ? { older: nameAt(0) } : {}
  const at = typeof page === 'number' ? numbered - page : numbered + undatedNumber(page) - 1
  const isThere = Number.isInteger(at) && at >= 0 && at < numbered + undated
  if (!isThere || nameAt(at) !== page) return undefined
  const newer = at === 0 ? 'latest' : nameAt(at - 1)
  return at + 1 < numbered + undated ? { newer, older: nameAt(at + 1) } : { newer }

  function nameAt(index: number): ListPageName {
    return index < numbered ? numbered - index : undatedName(index - numbered + 1)
  }
}

/** How many numbered and how many undated pages a list has; none where the first page has everything. */
function countPages(list: ArticleList, sizes: PageSizes) {
  const total = list.dated.length + list.undated.length
  if (total <= sizes.first) return { numbered: 0, undated: 0 }
  return {
    numbered: Math.ceil(countHeld(list, sizes) / sizes.numbered),
    undated: Math.ceil(list.undated.length / sizes.numbered),
  }
}

function articlesOf(
  list: ArticleList,
  page: ListPageName,
  sizes: PageSizes,
): readonly LibraryArticle[] {
  if (page === 'latest') return latestArticles(list, sizes.first)
  if (typeof page === 'number') {
    const end = Math.min(page * sizes.numbered, countHeld(list, sizes))
    return list.dated.slice((page - 1) * sizes.numbered, end).reverse()
  }
  const number = undatedNumber(page)
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

function undatedName(number: number): ListPageName {
  return number === 1 ? 'undated' : `undated-${number}`
}
