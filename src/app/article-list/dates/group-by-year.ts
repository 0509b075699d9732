import type { ListMonth } from '../../../shared/content-files.ts'

/** What a list has of one month. */
interface FoundMonth {
  readonly count: number
  /** The numbered page on which the month begins. */
  readonly page: number
}

/** A year of a list; `months` are always twelve, without what has no articles. */
export interface YearOfMonths {
  readonly year: number
  readonly count: number
  readonly months: readonly (FoundMonth | undefined)[]
}

/** Sorts the months of a list into years, newest first; years without articles are left out. */
export function groupByYear(months: readonly ListMonth[]): YearOfMonths[] {
  const years = new Map<number, (FoundMonth | undefined)[]>()
  for (const [name, count, page] of months) {
    const [year = 0, month = 1] = name.split('-').map(Number)
    const twelve = years.get(year) ?? Array.from({ length: 12 }, () => undefined)
    twelve[month - 1] = { count, page }
    years.set(year, twelve)
  }
  return [...years].map(([year, twelve]) => ({
    year,
    count: twelve.reduce((sum, month) => sum + (month?.count ?? 0), 0),
    months: twelve,
  }))
}
