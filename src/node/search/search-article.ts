import type { CategoryPath } from '../../shared/article.ts'
import type { Scratch } from '../../shared/scratch.ts'
import type { StoredText } from '../storage/text-store.ts'

/** A text, or its code units. */
export type WordsOfBody = string | Scratch<Uint16Array>

/** One article, as postings are made from it. */
export interface IndexedArticle {
  readonly title: string
  readonly author?: string | undefined
  /** Reads the words of the body, one line for each block. They are not kept in memory. */
  text(): WordsOfBody
  /**
   * The range of the body in its store, for a thread that reads it itself. Missing when the body is in
   * memory.
   */
  readonly bodyRange?: StoredText
}

/** One article, as the index is made from it. */
export interface SearchArticle extends IndexedArticle {
  text(): string
  readonly id: string
  readonly categories: readonly CategoryPath[]
  /** The day of publication in the site's zone, in days since 1970; undated articles have none. */
  readonly day?: number | undefined
  /** The length of the body in bytes, markup included, and the hash of its content. */
  readonly bodyBytes: number
  readonly bodyVersion: string
}

/** All articles in the order of their numbers. */
export interface SearchArchive {
  /** From the oldest to the newest. */
  readonly dated: readonly SearchArticle[]
  readonly undated: readonly SearchArticle[]
}
