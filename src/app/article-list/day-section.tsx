import { nearDayText } from '../ui/format-time.ts'
import { useNow } from '../ui/now-context.ts'
import { useSite } from '../ui/site-context.ts'
import { ArticleRow } from './article-row.tsx'
import type { DayGroup } from './group-by-day.ts'

/** The articles of one day under its heading. */
export function DaySection({ group }: { group: DayGroup }) {
  return (
    <section className="day">
      <DayHeading group={group} />
      {group.articles.map((article) => (
        <ArticleRow key={article.id} article={article} namesDay={group.kind !== 'day'} />
      ))}
    </section>
  )
}

function DayHeading({ group }: { group: DayGroup }) {
  const site = useSite()
  const now = useNow()
  const { messages } = site
  if (group.kind === 'pinned') return <h2>{messages.pinned}</h2>
  if (group.kind === 'undated' || !group.time) return <h2>{messages.undated}</h2>
  const near = now === undefined ? undefined : nearDayText(group.time, now, site)
  return (
    <h2 suppressHydrationWarning>
      {near ? `${near} · ${messages.day(group.time)}` : messages.dayWithWeekday(group.time)}
    </h2>
  )
}
