/** How a feed that is followed has fared, as the last imports remember it. Moments are ISO 8601 in UTC. */
export interface FeedHealth {
  readonly url: string
  readonly title: string
  /** When it was last read without an error. */
  readonly lastSuccess?: string | undefined
  /** When its newest article came. */
  readonly lastNew?: string | undefined
  /** Articles a week, over the last four weeks. */
  readonly itemsAWeek?: number | undefined
  /** How many times in a row asking it failed, since when, and the last reason. */
  readonly failures: number
  readonly failingSince?: string | undefined
  readonly reason?: string | undefined
  /** When it was gone for good (410). It is not asked any more. */
  readonly goneSince?: string | undefined
  /** Items of its last answer without an id, with one of several, and without a date. */
  readonly missingIds?: number | undefined
  readonly repeatedIds?: number | undefined
  readonly undated?: number | undefined
  /** Whether its last answer broke off. */
  readonly cutOff?: boolean | undefined
}

/** The feeds in the order in which they need a look: gone, failing, then by the age of the newest article. */
export function worstFirst(feeds: readonly FeedHealth[]): readonly FeedHealth[] {
  const rank = ({ goneSince, failures }: FeedHealth) =>
    goneSince === undefined ? failures : Number.POSITIVE_INFINITY
  return feeds.toSorted((a, b) => {
    const byRank = rank(a) === rank(b) ? 0 : rank(b) - rank(a)
    return byRank || compare(a.lastNew, b.lastNew) || compare(a.url, b.url)
  })
}

function compare(a = '', b = ''): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Whether a feed is gone or could not be read the last time. */
export function isFailing({ failures, goneSince }: FeedHealth): boolean {
  return failures > 0 || goneSince !== undefined
}
