import type { ArticleSummary } from '../../../shared/article.ts'
import type { CalendarDay } from '../../../shared/words/calendar-day.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import { monthAnchor } from '../dates/month-anchor.ts'
import { choosePeriod, groupByPeriod, type PeriodGroup } from './group-by-period.ts'

/** A group of articles as it stands in one page of a list. */
export interface PageGroup extends PeriodGroup {
  /** Whether its heading stands already on the page above. */
  readonly continues: boolean
  /** The anchor of the month that begins with the group. */
  readonly month?: string
  /** The anchors of other months that begin within the group, by their first articles. */
  readonly months: ReadonlyMap<ArticleSummary, string>
}

/**
 * Groups the articles of one page by the period that suits them. `before` is the last article of the page
 * above, if there is one: a group that continues across the border has its heading only once.
 */
export function arrangePage(
  articles: readonly ArticleSummary[],
  before: ArticleSummary | undefined,
  clock: ZoneClock,
): PageGroup[] {
  const period = choosePeriod(articles, clock)
  const groups = groupByPeriod(before ? [before, ...articles] : articles, period, clock)
  let above: string | undefined
  return groups.flatMap((group, index): PageGroup[] => {
    const continues = before !== undefined && index === 0
    const months = new Map<ArticleSummary, string>()
    for (const article of group.articles) {
      const month = group.time && monthOf(clock(article.date ?? ''))
      if (month !== undefined && month !== above) months.set(article, month)
      above = month
    }
    const [first, ...rest] = group.articles
    const month = first && months.get(first)
    if (first) months.delete(first)
    if (!continues) return [{ ...group, continues, months, ...(month && { month }) }]
    return rest.length > 0 ? [{ ...group, articles: rest, continues, months }] : []
  })
}

function monthOf(time: CalendarDay | undefined): string | undefined {
  return time && monthAnchor(time.year, time.month)
}
