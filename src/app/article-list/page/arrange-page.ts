import type { ArticleSummary } from '../../../shared/article.ts'
import type { CalendarDay } from '../../../shared/words/calendar-day.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import { monthAnchor } from '../dates/month-anchor.ts'
import { type DayGroup, groupByDay } from './group-by-day.ts'

/** A group of articles as it stands in one page of a list. */
export interface PageGroup extends DayGroup {
  /** Whether its heading stands already on the page above. */
  readonly continues: boolean
  /** The anchor of the month that begins with the group. */
  readonly month?: string
}

/**
 * Groups the articles of one page. `before` is the last article of the page above, if there is one: a group
 * that continues across the border has its heading only once.
 */
export function arrangePage(
  articles: readonly ArticleSummary[],
  before: ArticleSummary | undefined,
  clock: ZoneClock,
): PageGroup[] {
  const groups = groupByDay(before ? [before, ...articles] : articles, clock)
  const arranged = groups.map((group, index): PageGroup => {
    const continues = before !== undefined && index === 0
    const month = monthOf(group.time)
    const begins = month !== undefined && month !== monthOf(groups[index - 1]?.time)
    return { ...group, continues, ...(begins && !continues && { month }) }
  })
  const [first, ...others] = arranged
  if (!before || !first) return arranged
  const rest = first.articles.slice(1)
  return rest.length > 0 ? [{ ...first, articles: rest }, ...others] : others
}

function monthOf(time: CalendarDay | undefined): string | undefined {
  return time && monthAnchor(time.year, time.month)
}
