const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/** The waits that decide when a feed is asked again, all in milliseconds. */
interface Waits {
  /** The keeper's `every`. */
  readonly everyMs: number | undefined
  /** The waits that the feed and its server ask for. */
  readonly wantedMs: readonly (number | undefined)[]
  /** `Retry-After`: never shortened. */
  readonly retryAfterMs?: number | undefined
  /** How many times in a row asking has failed, this time included. */
  readonly failures: number
}

/**
 * When a feed is asked again, ISO 8601 in UTC: after the longest of `every` (an hour if it is not given) and
 * what feed and server ask for, a day at most. Every failure in a row doubles the wait, up to a week. The
 * time is a little early, so that a run that starts a minute too soon does not wait for the next one.
 */
export function nextAskAt(
  { everyMs, wantedMs, retryAfterMs = 0, failures }: Waits,
  now: Date,
): string {
  const wanted = Math.max(everyMs ?? hour, ...wantedMs.map((wait) => wait ?? 0))
  const usual = Math.min(wanted, day)
  const wait = failures === 0 ? usual : Math.min(usual * 2 ** Math.min(failures, 20), week)
  const early = wait - Math.min(5 * minute, wait / 10)
  return new Date(now.getTime() + Math.max(early, Math.min(retryAfterMs, day))).toISOString()
}
