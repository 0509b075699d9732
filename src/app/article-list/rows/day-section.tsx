import type { ListScope } from '../../../shared/urls/list-scope.ts'
import type { CalendarDay } from '../../../shared/words/calendar-day.ts'
import type { ReaderWords } from '../../../shared/words/en/reader.ts'
import { useSite } from '../../ui/site-context.ts'
import { nearDayText } from '../../ui/time/format-time.ts'
import { useNow } from '../../ui/time/now-context.ts'
import type { PageGroup } from './arrange-page.ts'
import { ArticleRow } from './article-row.tsx'
import { type Period, weekOf } from './period.ts'

interface DaySectionProps {
  readonly group: PageGroup
  /** The list that it is part of. */
  readonly scope: ListScope
}

/**
 * The articles of one day, week, month or year below its heading. The heading is left out when the page above
 * has it.
 */
export function DaySection({ group, scope }: DaySectionProps) {
  return (
    <section className="day">
      {!group.continues && <DayHeading group={group} scope={scope} />}
      {group.articles.map((article) => (
        <ArticleRow
          key={article.id}
          article={article}
          group={group.kind}
          month={group.months.get(article)}
          scope={scope}
        />
      ))}
    </section>
  )
}

function DayHeading({ group, scope }: DaySectionProps) {
  const site = useSite()
  const now = useNow()
  const { words } = site
  if (group.kind === 'pinned') return <h2>{words.pinned}</h2>
  if (group.kind === 'undated' || !group.time) return <h2>{words.undated}</h2>
  if (group.kind !== 'day') {
    // The name of the list says it already.
    const isSaid = scope.kind === 'month' && group.kind !== 'week'
    return (
      <h2 id={group.month} className={isSaid ? 'visually-hidden' : undefined}>
        {periodText(isSaid ? 'month' : group.kind, group.time, words)}
      </h2>
    )
  }
  const near = now === undefined ? undefined : nearDayText(group.time, now, site)
  return (
    <h2 id={group.month} suppressHydrationWarning>
      {near ? `${near} · ${words.day(group.time)}` : words.dayWithWeekday(group.time)}
    </h2>
  )
}

function periodText(period: Exclude<Period, 'day'>, day: CalendarDay, words: ReaderWords): string {
  if (period === 'week') return words.week(...weekOf(day))
  return period === 'month' ? words.month(day.year, day.month) : words.year(day.year)
}
