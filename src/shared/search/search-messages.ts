import type { CategoryPath } from '../article.ts'

/** A search: the query and its limits. */
export interface SearchRequest {
  readonly query: string
  /** Slugs of the category to search in; empty for all. */
  readonly category: readonly string[]
  readonly sort: SearchSort
  /** The number of hits to find. */
  readonly limit: number
  /** Whether to look through the whole index, however many hits its newest part has. */
  readonly isWhole?: boolean
}

export type SearchSort = 'relevance' | 'date'

/** A piece of text. It is marked when it matches a term of the query. */
export interface ChangedPiece {
  readonly text: string
  readonly marked: boolean
}

/** One article that matches the query. The match was checked on the article's text. */
export interface SearchHit {
  readonly id: string
  readonly title: readonly ChangedPiece[]
  readonly excerpt: readonly ChangedPiece[]
  readonly lang?: string
  readonly date?: string
  readonly author?: readonly ChangedPiece[]
  readonly categories: readonly CategoryPath[]
}

/** A category and the number of found articles in it or below it. */
export interface CategoryFacet {
  readonly slugs: readonly string[]
  readonly label: string
  readonly count: number
}

/** The result so far. Each update replaces the one before. */
export interface SearchUpdate {
  /** The first hits in their final order. Later updates only add hits at the end. */
  readonly hits: readonly SearchHit[]
  readonly count: number
  /** Whether the count is exact, because every candidate of the index has been checked. */
  readonly isExact: boolean
  /** Whether only the newest part of the index has been read, so that there may be more than is counted. */
  readonly isPartial: boolean
  readonly hasMore: boolean
  /** Whether the search for the requested number of hits has ended. */
  readonly isDone: boolean
  /** The categories of the articles found. Missing until they have been counted. */
  readonly facets?: readonly CategoryFacet[]
  /** Labels of the searched category, outermost first. */
  readonly category: readonly string[]
  /** The number of articles that could not be read, for example without a network. */
  readonly unread: number
}

/** A message from the page to the worker. */
export type SearchCall =
  | { readonly kind: 'search'; readonly number: number; readonly request: SearchRequest }
  | { readonly kind: 'titles'; readonly number: number; readonly query: string }
  | { readonly kind: 'warm' }

/** A message from the worker to the page. It answers the call with the same number. */
export type SearchAnswer =
  | { readonly kind: 'update'; readonly number: number; readonly update: SearchUpdate }
  | { readonly kind: 'titles'; readonly number: number; readonly hits: readonly TitleHit[] }
  | { readonly kind: 'error'; readonly number: number; readonly error: SearchError }

/** The reason why a search failed: no network, no index at its URL, or another error. */
export type SearchError = 'offline' | 'missing' | 'failed'

/** One of the newest articles, with a title that contains the words. */
export interface TitleHit {
  readonly id: string
  readonly title: readonly ChangedPiece[]
}
