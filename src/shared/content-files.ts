import type { ArticleDetails, ArticleSummary, CategoryNode, Term } from './article.ts'
import { type ListPageName, type ListScope, scopeSegments } from './list-scope.ts'

/**
 * The JSON files that ship, each with its type and its address. Addresses are percent-encoded and
 * relative to the site's base. `hash` names the content of the file: a page made from it carries the
 * same value, so that the browser can tell whether page and data belong together.
 */
export const dataUrls = {
  site: 'data/site.json',
  categories: 'data/categories.json',
  list: (scope: ListScope, page: ListPageName): string => {
    return `${listFolder(scope)}/${page}.json`
  },
  months: (scope: ListScope): string => `${listFolder(scope)}/months.json`,
}

function listFolder(scope: ListScope): string {
  const segments = scope.kind === 'all' ? ['all'] : scopeSegments(scope)
  return `data/lists/${segments.map(encodeURIComponent).join('/')}`
}

/** `data/site.json`: what changes with every build. */
export interface SiteFile {
  readonly build: string
  readonly articles: number
  /** How many files the data of all articles is packed into; missing where each has its own. */
  readonly articleShards?: number
}

/** `data/categories.json`: the whole tree. */
export interface CategoriesFile {
  readonly kind: 'categories'
  readonly hash: string
  readonly categories: readonly CategoryNode[]
}

/** A category as a list page names it: a link and, on first pages, how many articles it holds. */
export interface CategoryLink extends Term {
  readonly count?: number
}

/** Where a list stands in the category tree. For the list of all articles `path` and `siblings` are empty. */
export interface CategoryContext {
  readonly path: readonly Term[]
  /** The categories beside it, itself included. */
  readonly siblings: readonly Term[]
  readonly children: readonly CategoryLink[]
  readonly description?: string
}

/** `data/lists/<scope>/<page>.json`: one page of a list. */
export interface ListFile {
  readonly kind: 'list'
  readonly hash: string
  readonly scope: ListScope
  readonly page: ListPageName
  /** What the list is called (category, author, tag label); empty for all articles and for months. */
  readonly label: string
  readonly articles: readonly ArticleSummary[]
  readonly newer?: ListPageName
  readonly older?: ListPageName
  /** How many articles the whole list holds; only on its first page. */
  readonly count?: number
  /** For the list of all articles and for categories. */
  readonly place?: CategoryContext
  /** For a month: the nearest ones that have articles. */
  readonly months?: NearMonths
}

/** The months (`YYYY-MM`) with articles after and before one. */
export interface NearMonths {
  readonly newer?: string
  readonly older?: string
}

/** A month (`YYYY-MM`), how many articles it has, and the numbered page with the newest of them. */
export type ListMonth = readonly [month: string, count: number, page: number]

/**
 * `data/lists/<scope>/months.json`, for lists that `hasMonths`: where the months of a list begin. A
 * numbered page keeps its articles, so of what stands here only the newest month ever changes when
 * articles are added.
 */
export interface MonthsFile {
  readonly kind: 'months'
  /** The newest first; months without articles are left out. */
  readonly months: readonly ListMonth[]
  /** How many articles have no date; missing when there are none. */
  readonly undated?: number
}

/** Whether a list comes with its months: all articles and categories do, once they fill pages. */
export function hasMonths({ scope, page, older }: Pick<ListFile, 'scope' | 'page' | 'older'>) {
  const isWide = scope.kind === 'all' || scope.kind === 'category'
  return isWide && (page !== 'latest' || older !== undefined)
}

/** `data/articles/<id>.json`. `body` was made safe at build; a reader cleans it once more. */
export interface ArticleFile {
  readonly kind: 'article'
  readonly hash: string
  readonly article: ArticleDetails
  readonly body: string
}

/** `data/articles/<old id>.json`: the article lives under another id now. */
export interface MovedFile {
  readonly kind: 'moved'
  readonly movedTo: string
}

/** The data block of an article's HTML page: the file without its body, which stands in the page. */
export type ArticlePageData = Omit<ArticleFile, 'body'>
