import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'
import { monthAnchor } from '../rows/month-anchor.ts'
import type { MonthOfList } from './complete-months.ts'
import { groupByYear, type YearOfMonths } from './group-by-year.ts'
import { monthHeat } from './month-heat.ts'

interface DateYearsProps {
  readonly scope: ListScope
  readonly months: readonly MonthOfList[]
  /** The number of articles without a date. */
  readonly undated?: number | undefined
  /** The month that is being read. */
  readonly current: string | undefined
}

/** Every year of a list with its twelve months, and at the end what has no date. */
export function DateYears({ scope, months, undated, current }: DateYearsProps) {
  const { href, words } = useSite()
  const most = Math.max(...months.map(({ count }) => count))
  return (
    <>
      {groupByYear(months).map((year) => (
        <YearSection key={year.year} scope={scope} year={year} most={most} current={current} />
      ))}
      {undated !== undefined && (
        <p className="date-undated">
          <a href={href(siteUrls.list(scope, 'undated'))}>{words.undated}</a>
          <span className="count">{words.articles(undated)}</span>
        </p>
      )}
    </>
  )
}

interface YearSectionProps {
  readonly scope: ListScope
  readonly year: YearOfMonths
  /** The articles of the fullest month of the list. */
  readonly most: number
  readonly current: string | undefined
}

function YearSection({ scope, year, most, current }: YearSectionProps) {
  const { href, words } = useSite()
  return (
    <section className="date-year">
      <h3>
        {words.year(year.year)}
        <span className="count">{words.articles(year.count)}</span>
      </h3>
      <ol>
        {year.months.map((found, index) => {
          const month = index + 1
          const name = words.monthName(month)
          if (!found) return <li key={month}>{name}</li>
          const anchor = monthAnchor(year.year, month)
          const label = `${words.month(year.year, month)}, ${words.articles(found.count)}`
          return (
            <li key={month}>
              <a
                href={`${href(siteUrls.list(scope, found.page))}#${anchor}`}
                aria-label={label}
                data-heat={monthHeat(found.count, most)}
                aria-current={anchor === current ? 'true' : undefined}
              >
                {name}
                <span className="count">{found.count}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
