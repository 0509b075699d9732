import type { CategoryPath } from '../article.ts'

/** What is searched for. */
export interface SearchRequest {
  readonly query: string
  /** Slugs of the category to search in; empty for all. */
  readonly category: readonly string[]
  readonly sort: SearchSort
  /** How many hits are wanted. */
  readonly limit: number
}

export type SearchSort = 'relevance' | 'date'

/** A piece of text; marked where it is what was looked for. */
export interface TextPiece {
  readonly text: string
  readonly marked: boolean
}

/** One article that holds what was looked for; checked on its text. */
export interface SearchHit {
  readonly id: string
  readonly title: readonly TextPiece[]
  readonly excerpt: readonly TextPiece[]
  readonly lang?: string
  readonly date?: string
  readonly author?: readonly TextPiece[]
  readonly categories: readonly CategoryPath[]
}

/** A category and how many of the articles found are in it or below it. */
export interface CategoryFacet {
  readonly slugs: readonly string[]
  readonly label: string
  readonly count: number
}

/** What is known so far; each one replaces the one before. */
export interface SearchUpdate {
  /** The first hits in their order; none of them is left out or put in between later. */
  readonly hits: readonly SearchHit[]
  readonly count: number
  /** Whether the count is exact: every article offered by the index has been checked. */
  readonly isExact: boolean
  readonly hasMore: boolean
  /** Whether the search for the wanted number of hits has ended. */
  readonly isDone: boolean
  /** Categories of the articles found; missing until they have been counted. */
  readonly facets?: readonly CategoryFacet[]
  /** Labels of the category that was searched in, outermost first. */
  readonly category: readonly string[]
  /** Articles that could not be read, for example without a network. */
  readonly unread: number
}

/** From the page to the worker. */
export type SearchCall =
  | { readonly kind: 'search'; readonly number: number; readonly request: SearchRequest }
  | { readonly kind: 'titles'; readonly number: number; readonly query: string }
  | { readonly kind: 'warm' }

/** From the worker to the page, for the call of this number. */
export type SearchAnswer =
  | { readonly kind: 'update'; readonly number: number; readonly update: SearchUpdate }
  | { readonly kind: 'titles'; readonly number: number; readonly hits: readonly TitleHit[] }
  | { readonly kind: 'error'; readonly number: number; readonly error: SearchError }

/** Why there is no answer: no network, no index where it should be, or something else. */
export type SearchError = 'offline' | 'missing' | 'failed'

/** One of the newest articles whose title holds the words. */
export interface TitleHit {
  readonly id: string
  readonly title: readonly TextPiece[]
}
