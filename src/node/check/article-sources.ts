import { zonedDay } from '../../shared/zone.ts'
import { groupBy } from '../core/collect.ts'
import type { Problem } from '../core/problem.ts'
import type { LibraryArticle } from '../library/library.ts'

/** Where articles come from, and how much came from there. */
export interface ArticleSource {
  readonly name: string
  readonly articles: number
  /** The number of problems of its files. */
  readonly problems: number
  /** The number of articles of each year (`YYYY`) that has any, the oldest first. */
  readonly years: readonly (readonly [year: string, count: number])[]
  /** The first and the last day (`YYYY-MM-DD`); missing when no article has a date. */
  readonly days?: readonly [first: string, last: string]
}

/** Lists the sources of articles, the most frequent first. */
export function listSources(
  articles: readonly LibraryArticle[],
  problems: readonly Problem[],
  timeZone: string,
): readonly ArticleSource[] {
  const perFile = new Map<string, number>()
  for (const { path } of problems) perFile.set(path, (perFile.get(path) ?? 0) + 1)
  return [...groupBy(articles, sourceOf)]
    .map(([name, group]) => {
      const days = group.flatMap(({ details }) =>
        details.date === undefined ? [] : [zonedDay(details.date, timeZone)],
      )
      return {
        name,
        articles: group.length,
        problems: group.reduce((sum, { path }) => sum + (perFile.get(path) ?? 0), 0),
        ...spread(days.sort()),
      }
    })
    .toSorted((a, b) => b.articles - a.articles)
}

/** The host of the original, without `www.`; else the first category, its levels joined by ` › `. */
export function sourceOf({ details }: LibraryArticle): string {
  const { original, categories } = details
  if (original !== undefined) return new URL(original).hostname.replace(/^www\./, '')
  return categories[0]?.map(({ label }) => label).join(' › ') ?? ''
}

function spread(days: readonly string[]): Pick<ArticleSource, 'years' | 'days'> {
  const years = [...groupBy(days, (day) => day.slice(0, 4))].map(
    ([year, group]) => [year, group.length] as const,
  )
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? { years } : { years, days: [first, last] }
}
