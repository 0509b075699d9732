import type { ArticleSummary } from '../../../shared/article.ts'
import type { ZoneClock, ZonedTime } from '../../../shared/zone.ts'
import { type Period, periodKey } from './period.ts'

/** Articles that stand under one heading of a list. */
export interface PeriodGroup {
  readonly kind: Period | 'pinned' | 'undated'
  /** When the first of them came out; tells the day, week or month of the group. */
  readonly time?: ZonedTime
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
    if (last && belongsTo(last, key)) last.articles.push(article)
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

type GroupKey = Pick<PeriodGroup, 'kind' | 'time'>

function groupKey(article: ArticleSummary, period: Period, clock: ZoneClock): GroupKey {
  if (article.sticky) return { kind: 'pinned' }
  if (article.date === undefined) return { kind: 'undated' }
  return { kind: period, time: clock(article.date) }
}

function belongsTo(group: PeriodGroup, key: GroupKey): boolean {
  if (group.kind !== key.kind) return false
  if (!group.time || !key.time) return true
  const { kind } = group
  if (kind === 'pinned' || kind === 'undated') return true
  return periodKey(kind, group.time) === periodKey(kind, key.time)
}
