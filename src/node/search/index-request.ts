import type { StoredText } from '../storage/text-store.ts'

/** An article in the form that a thread needs: the thread reads the body itself. */
interface StoredArticle {
  readonly title: string
  readonly author?: string
  readonly bodyRange: StoredText
}

/** The data of a thread that indexes blocks of articles into the cache. */
export interface IndexRequest {
  readonly cacheDir: string
  /** The file of all bodies. */
  readonly bodiesPath: string
  readonly blocks: readonly {
    readonly name: string
    readonly bits: number
    readonly articles: readonly StoredArticle[]
  }[]
}
