import type { FeedItem } from '../feed-item.ts'

const hourMs = 3_600_000
const leastEveryMs = hourMs / 4

/**
 * How many hours too late a feed was asked whose items are all new: from the last answer to the oldest
 * item of this one. At least 1, since what is between them cannot be known.
 */
export function missedHours(
  items: readonly FeedItem[],
  lastReadAt: string | undefined,
  now: Date,
): number {
  if (lastReadAt === undefined) return 1
  const since = Date.parse(lastReadAt)
  const dates = items.map(({ date }) => (date === undefined ? NaN : Date.parse(date)))
  const usable = dates.filter((date) => date > since && date <= now.getTime())
  const oldest = usable.length > 0 ? Math.min(...usable) : now.getTime()
  return Math.max(1, Math.ceil((oldest - since) / hourMs))
}

/** How often to ask a feed from now on whose items were missed: half the time that its items cover. */
export function shorterEvery(items: readonly FeedItem[], everyMs: number): number {
  const dates = items.flatMap(({ date }) => (date === undefined ? [] : [Date.parse(date)]))
  const covered = dates.length > 1 ? Math.max(...dates) - Math.min(...dates) : everyMs
  return Math.max(leastEveryMs, Math.min(everyMs / 2, covered / 2))
}
