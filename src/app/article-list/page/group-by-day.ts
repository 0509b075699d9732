import type { ArticleSummary } from '../../../shared/article.ts'
import type { ZoneClock, ZonedTime } from '../../../shared/zone.ts'
import { isSameDay } from '../../ui/time/format-time.ts'

/** Articles that stand under one heading of a list. */
export interface DayGroup {
  readonly kind: 'day' | 'pinned' | 'undated'
  /** When the first of them came out; tells the day of a `day` group. */
  readonly time?: ZonedTime
  readonly articles: ArticleSummary[]
}

/** Splits a list, in its order, wherever the day in the site's zone changes. */
export function groupByDay(articles: readonly ArticleSummary[], clock: ZoneClock): DayGroup[] {
  const groups: DayGroup[] = []
  for (const article of articles) {
    const key = groupKey(article, clock)
    const last = groups.at(-1)
    if (last && belongsTo(last, key)) last.articles.push(article)
    else groups.push({ ...key, articles: [article] })
  }
  return groups
}

type GroupKey = Pick<DayGroup, 'kind' | 'time'>

function groupKey(article: ArticleSummary, clock: ZoneClock): GroupKey {
  if (article.sticky) return { kind: 'pinned' }
  if (article.date === undefined) return { kind: 'undated' }
  return { kind: 'day', time: clock(article.date) }
}

function belongsTo(group: DayGroup, key: GroupKey): boolean {
  if (group.kind !== key.kind) return false
  return !group.time || !key.time || isSameDay(group.time, key.time)
}
