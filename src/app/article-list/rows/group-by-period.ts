import type { ArticleSummary } from '../../../shared/article.ts'
import type { ZoneClock, ZonedTime } from '../../../shared/zone.ts'
import { type Period, periodKey } from './period.ts'

/** The key of a group: no two groups of a list have the same. */
export interface GroupKey {
  readonly kind: Period | 'pinned' | 'undated'
  /** When one of its articles came out; tells the day, week, month or year of the group. */
  readonly time?: ZonedTime
}

/** Articles that stand under one heading of a list; `time` is that of the first. */
export interface PeriodGroup extends GroupKey {
  readonly articles: ArticleSummary[]
}

/** Splits a list, in its order, wherever the period changes in the site's zone. */
export function groupByPeriod(
  articles: readonly ArticleSummary[],
  period: Period,
  clock: ZoneClock,
): PeriodGroup[] {
  const groups: PeriodGroup[] = []
  for (const article of articles) {
    const key = groupKey(article, period, clock)
    const last = groups.at(-1)
    if (last && isSameGroup(last, key)) last.articles.push(article)
    else groups.push({ ...key, articles: [article] })
  }
  return groups
}

/** A group with fewer articles is hardly worth a heading. */
const fullGroup = 3

const periods: readonly Period[] = ['day', 'week', 'month']

/**
 * The period by which a page of a list is grouped: the shortest of which most have three articles or more,
 * else years.
 */
export function choosePeriod(articles: readonly ArticleSummary[], clock: ZoneClock): Period {
  return periods.find((period) => isDense(groupByPeriod(articles, period, clock))) ?? 'year'
}

function isDense(groups: readonly PeriodGroup[]): boolean {
  const dated = groups.filter(({ time }) => time !== undefined)
  const full = dated.filter(({ articles }) => articles.length >= fullGroup)
  return full.length * 2 > dated.length
}

/** The group with which a page of a list ends, with the time of its last article; none where it has no articles. */
export function lastGroupOf(
  articles: readonly ArticleSummary[],
  clock: ZoneClock,
): GroupKey | undefined {
  const last = articles.at(-1)
  return last && groupKey(last, choosePeriod(articles, clock), clock)
}

function groupKey(article: ArticleSummary, period: Period, clock: ZoneClock): GroupKey {
  if (article.sticky) return { kind: 'pinned' }
  if (article.date === undefined) return { kind: 'undated' }
  return { kind: period, time: clock(article.date) }
}

/** Whether both stand under one heading: of the same kind, and in the same period. */
export function isSameGroup(group: GroupKey, other: GroupKey): boolean {
  const { kind } = group
  if (kind !== other.kind) return false
  if (!group.time || !other.time) return true
  if (kind === 'pinned' || kind === 'undated') return true
  return periodKey(kind, group.time) === periodKey(kind, other.time)
}
