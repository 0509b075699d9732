/** How a feed fared in a run. */
type FeedStatus =
  | 'read'
  | 'not-changed'
  | 'empty'
  | 'blocked'
  | 'no-feed'
  | 'failed'
  | 'stopped'
  | 'not-due'

/** The health of a feed. Moments are ISO 8601 in UTC. */
export interface ImportHealth {
  readonly lastSuccess?: string
  readonly lastNew?: string
  readonly failingSince?: string
  /** Articles a week, over the last four weeks. */
  readonly itemsAWeek?: number
  /** Items of this answer without an id, with one that is not theirs alone, and without a date. */
  readonly missingIds?: number
  readonly repeatedIds?: number
  readonly undated?: number
  readonly cutOff?: boolean
}

/** The part of the report about one feed. */
export interface FeedReport {
  readonly url: string
  readonly title: string
  readonly status: FeedStatus
  /** Why there is no result. */
  readonly reason?: string
  readonly added: number
  readonly updated: number
  readonly warnings: readonly string[]
  /** Articles may have been missed: how many hours too late the feed was asked. */
  readonly missedHours?: number
  readonly health: ImportHealth
}

/** The numbers of a run. */
interface ImportTally {
  readonly read: number
  readonly notChanged: number
  readonly failed: number
  readonly added: number
  readonly updated: number
}

/** The JSON of `--report FILE`. */
export interface ImportReport {
  readonly tally: ImportTally
  readonly feeds: readonly FeedReport[]
}

const readStatuses: ReadonlySet<FeedStatus> = new Set(['read', 'not-changed', 'empty'])
const failedStatuses: ReadonlySet<FeedStatus> = new Set(['blocked', 'no-feed', 'failed'])

/** Sums up the feeds of a run. `wasAsked` tells whether a stopped feed was asked in this run. */
export function makeReport(
  feeds: readonly (FeedReport & { readonly wasAsked: boolean })[],
): ImportReport {
  const count = (isCounted: (feed: FeedReport & { wasAsked: boolean }) => boolean) =>
    feeds.filter(isCounted).length
  const sum = (numberOf: (feed: FeedReport) => number) =>
    feeds.reduce((total, feed) => total + numberOf(feed), 0)
  return {
    tally: {
      read: count(({ status }) => readStatuses.has(status)),
      notChanged: count(
        ({ status, added, updated }) => readStatuses.has(status) && added + updated === 0,
      ),
      failed: count(
        ({ status, wasAsked }) => failedStatuses.has(status) || (status === 'stopped' && wasAsked),
      ),
      added: sum(({ added }) => added),
      updated: sum(({ updated }) => updated),
    },
    feeds: feeds.map(({ wasAsked: _, ...feed }) => feed),
  }
}

/** The last line of an import. Other programs read it. */
export function importTallyLine({ read, notChanged, failed, added, updated }: ImportTally): string {
  return `${read} feeds read, ${notChanged} not changed, ${failed} failed, ${added} articles added, ${updated} updated`
}
