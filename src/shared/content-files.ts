import type { ArticleDetails, ArticleLink, ArticleSummary, CategoryNode, Term } from './article.ts'
import { listPackName, type Packing } from './packs/packing.ts'
import { type ListPageName, type ListScope, scopeSegments } from './urls/list-scope.ts'

/**
 * The JSON files that ship, each with its type and its URL. URLs are percent-encoded and relative to the
 * site's base. `hash` identifies the content of a file: a page made from the file carries the same value,
 * so that the browser can tell whether page and data belong together.
 */
export const dataUrls = {
  site: 'data/site.json',
  categories: 'data/categories.json',
  news: 'data/news.json',
  originals: 'data/originals.json',
  list: (scope: ListScope, page: ListPageName): string => {
    return `${listFolder(scope)}/${page}.json`
  },
  /** The pack that has a page of a list (`listPackName`). Undefined where the page has a file of its own. */
  listPack: (scope: ListScope, page: ListPageName, packing: Packing): string | undefined => {
    const name = listPackName(page, packing)
    return name && `${listFolder(scope)}/${name}.bin`
  },
  months: (scope: ListScope): string => `${listFolder(scope)}/months.json`,
  changes: (id: string): string => `data/changes/${encodeURIComponent(id)}.json`,
}

function listFolder(scope: ListScope): string {
  const segments = scope.kind === 'all' ? ['all'] : scopeSegments(scope)
  return `data/lists/${segments.map(encodeURIComponent).join('/')}`
}

/** `data/site.json`: the facts that change with every build. */
export interface SiteFile extends Packing {
  readonly build: string
  readonly articles: number
}

/** `data/categories.json`: the whole tree. */
export interface CategoriesFile {
  readonly kind: 'categories'
  readonly hash: string
  readonly categories: readonly CategoryNode[]
  /** The newest article of each top category, in the order of `categories`. */
  readonly newest: readonly ArticleLink[]
}

/**
 * `data/news.json`: the articles that came into the archive last, the newest first. All lists but `paths`
 * and `moved` have an entry for each article.
 */
export interface NewsFile {
  readonly kind: 'news'
  readonly hash: string
  readonly ids: readonly string[]
  /** When it came, in minutes since 1970: the first; for the others, how many minutes before the one above. */
  readonly minutes: readonly number[]
  /** The categories of the articles: slugs joined by `/`. */
  readonly paths: readonly string[]
  /** The positions of an article's categories in `paths`. */
  readonly categories: readonly (readonly number[])[]
  /** Old ids of these articles, each with the position of the article in `ids`. */
  readonly moved: readonly (readonly [oldId: string, at: number])[]
}

/**
 * `data/originals.json`: the articles by the addresses of their originals. It is asked for when a reader brings
 * in links that another program kept.
 */
export interface OriginalsFile {
  readonly kind: 'originals'
  /** An address, as `originalKey` writes it, with the id and the title of the article. */
  readonly articles: readonly (readonly [key: string, id: string, title: string])[]
}

/** A category as a list page links to it. First pages also give the number of its articles. */
export interface CategoryLink extends Term {
  readonly count?: number
}

/**
 * The position of a list in the category tree. For the list of all articles `path` and `siblings` are
 * empty.
 */
export interface CategoryContext {
  readonly path: readonly Term[]
  /** The categories with the same parent, this one included. */
  readonly siblings: readonly Term[]
  readonly children: readonly CategoryLink[]
  readonly description?: string
}

/** A category on a first page, and its articles there: positions in the file's `articles`, the first drawn large. */
export interface FrontSection extends Term {
  readonly articles: readonly number[]
}

/**
 * How a first page is set. Numbers are positions in the file's `articles`. Articles that are not named
 * follow by time.
 */
export interface FrontPage {
  readonly lead: number
  /** The articles below the lead. */
  readonly seconds: readonly number[]
  /** Categories one level below the list's own, the one with most articles on the page first. */
  readonly sections: readonly FrontSection[]
}

/** `data/lists/<scope>/<page>.json`: one page of a list. */
export interface ListFile {
  readonly kind: 'list'
  readonly hash: string
  readonly scope: ListScope
  readonly page: ListPageName
  /** The name of the list (category, author, tag label). Empty for all articles and for months. */
  readonly label: string
  readonly articles: readonly ArticleSummary[]
  /**
   * Only first pages have it, of the list of all articles and of the lists of top categories, where they
   * hold enough articles.
   */
  readonly front?: FrontPage
  readonly newer?: ListPageName
  readonly older?: ListPageName
  /** The month (`YYYY-MM`) with which the older page goes on; missing where that page has no dates. */
  readonly olderMonth?: string
  /** The number of articles in the whole list. Only first pages have it. */
  readonly count?: number
  /** Only the list of all articles and the lists of categories have it. */
  readonly place?: CategoryContext
  /** Only lists of months have it: the nearest months with articles. */
  readonly months?: NearMonths
}

/** The nearest months (`YYYY-MM`) with articles, after and before a month. */
export interface NearMonths {
  readonly newer?: string
  readonly older?: string
}

/**
 * A month (`YYYY-MM`), the number of its articles on numbered pages, and the numbered page with the newest of
 * them.
 */
export type ListMonth = readonly [month: string, count: number, page: number]

/**
 * `data/lists/<scope>/months.json`, for lists that `hasMonths`: the months of the articles on numbered pages. The
 * first page has the others, so that most new articles leave the file as it is.
 */
export interface MonthsFile {
  readonly kind: 'months'
  /** The newest first; months without articles are left out. */
  readonly months: readonly ListMonth[]
  /** The number of articles without a date. Missing when it is 0. */
  readonly undated?: number
}

/**
 * Whether a list has a file of months. The list of all articles and those of categories have one as soon
 * as they have numbered pages.
 */
export function hasMonths({ scope, page, older }: Pick<ListFile, 'scope' | 'page' | 'older'>) {
  const isWide = scope.kind === 'all' || scope.kind === 'category'
  return isWide && (page !== 'latest' || older !== undefined)
}

/** `data/articles/<id>.json`. `body` was sanitized at build; the browser sanitizes it once more. */
export interface ArticleFile {
  readonly kind: 'article'
  readonly hash: string
  readonly article: ArticleDetails
  readonly body: string
}

/** A piece of a text: in both versions (0), removed (-1) or added (1). */
export type ChangedPiece = readonly [kind: -1 | 0 | 1, text: string]

/** A line of a comparison. An empty one stands for lines without a change that were left out. */
export type TextLine = readonly ChangedPiece[]

/** One change of an article: when its text was replaced, ISO 8601 in UTC, and what is different. */
export interface TextChange {
  readonly at: string
  readonly lines: readonly TextLine[]
}

/** `data/changes/<id>.json`, for articles whose earlier texts were kept. */
export interface ChangesFile {
  readonly kind: 'changes'
  readonly hash: string
  readonly id: string
  readonly title: string
  /** The language of the article, where it names one. */
  readonly lang?: string
  /** The latest first. */
  readonly changes: readonly TextChange[]
}

/**
 * The data block of a page of the site's own, such as `about`. Its body is in the page as HTML, and no
 * other file has it: links to such a page are followed by the browser itself.
 */
export interface OwnPageData {
  readonly kind: 'own-page'
  readonly hash: string
  readonly title: string
  /** One sentence for previews; may be empty. */
  readonly description: string
}

/** `data/articles/<old id>.json`: the new id of an article that has moved. */
export interface MovedFile {
  readonly kind: 'moved'
  readonly movedTo: string
}

/** The data block of an article's HTML page: the file without its body, which is in the page as HTML. */
export type ArticlePageData = Omit<ArticleFile, 'body'>
