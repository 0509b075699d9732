import type { ArticleSummary } from '../../../shared/article.ts'
import type { CalendarDay } from '../../../shared/words/calendar-day.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import {
  choosePeriod,
  type GroupKey,
  groupByPeriod,
  isSameGroup,
  type PeriodGroup,
} from './group-by-period.ts'
import { monthAnchor } from './month-anchor.ts'

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
 * Groups the articles of one page by the period that suits them. `above` is the group with which the page
 * above ends, if there is one: a group that continues across the border has its heading only once.
 */
export function arrangePage(
  articles: readonly ArticleSummary[],
  above: GroupKey | undefined,
  clock: ZoneClock,
): PageGroup[] {
  let lastMonth = monthOf(above?.time)
  return groupByPeriod(articles, choosePeriod(articles, clock), clock).map((group, index) => {
    const continues = index === 0 && above !== undefined && isSameGroup(above, group)
    const months = new Map<ArticleSummary, string>()
    for (const article of group.articles) {
      const month = group.time && monthOf(clock(article.date ?? ''))
      if (month !== undefined && month !== lastMonth) months.set(article, month)
      lastMonth = month
    }
    const [first] = group.articles
    const month = first && !continues ? months.get(first) : undefined
    if (first && month) months.delete(first)
    return { ...group, continues, months, ...(month && { month }) }
  })
}

function monthOf(time: CalendarDay | undefined): string | undefined {
  return time && monthAnchor(time.year, time.month)
}
