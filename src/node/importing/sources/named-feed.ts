import type { FeedSource } from '../feed-source.ts'

/** The options that a keeper may set for one feed. */
export type FeedOptions = Partial<
  Pick<
    FeedSource,
    | 'tags'
    | 'fullText'
    | 'include'
    | 'exclude'
    | 'limit'
    | 'everyMs'
    | 'pictures'
    | 'headers'
    | 'hasOwnLevel'
  >
>

/** A feed as a file of sources names it. */
export interface NamedFeed {
  /** As written: a URL, `rsshub://route` or `/route`. */
  readonly address: string
  readonly title?: string | undefined
  /** Names from the outside in. */
  readonly categories: readonly string[]
  readonly line?: number | undefined
  readonly options?: FeedOptions
}

/** The feeds that a file of sources names. */
export interface NamedFeeds {
  readonly feeds: readonly NamedFeed[]
  readonly problems: readonly SourceProblem[]
}

/** Something in a file of sources that cannot be used; the rest of the file can. */
export interface SourceProblem {
  readonly line?: number | undefined
  readonly message: string
}

/** A file of sources cannot be read at all. */
export class SourcesError extends Error {
  constructor(file: string, { line, message }: SourceProblem) {
    super(tellProblem(file, { line, message }))
    this.name = 'SourcesError'
  }
}

/** A problem with the place where it is, as editors know it. */
export function tellProblem(file: string, { line, message }: SourceProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`
}
