import type { ParsedFeed } from './feed-item.ts'

/** The memory of asking one feed. It is in the cache folder: losing it costs requests, never articles. */
export interface AskedState {
  /** The URL that answered last. Validators are sent to no other. */
  readonly url?: string
  readonly etag?: string
  readonly lastModified?: string
  /** A hash of the last feed's bytes. */
  readonly bodyHash?: string
  /** How many answers in a row were 304. Now and then a feed is asked without validators, since some lie. */
  readonly notChangedRuns?: number
  /** ISO 8601 in UTC. Without it the feed is due. */
  readonly nextAskAt?: string
  /** How many times in a row asking it failed. */
  readonly failures: number
  /** When this row of failures began: ISO 8601 in UTC. */
  readonly failingSince?: string
  /** Where 301 and 308 lead, and in how many runs in a row they led there. From the third on it is asked there. */
  readonly movedTo?: string
  readonly movedRuns?: number
  /** When the feed was gone (410): ISO 8601 in UTC. It is not due any more. */
  readonly stoppedAt?: string
}

/** Members of every answer. */
interface Asked {
  readonly seen: AskedState
  /** Sentences about the feed and about asking it, those of the parsed feed included. */
  readonly warnings: readonly string[]
}

/** The outcome of asking one feed. */
export type FeedAnswer =
  | (Asked & { readonly status: 'read' | 'empty'; readonly feed: ParsedFeed })
  | (Asked & { readonly status: 'not-changed' })
  | (Asked & {
      readonly status: 'blocked' | 'no-feed' | 'failed' | 'stopped'
      /** A sentence without secrets. */
      readonly reason: string
    })
