import type { MonthOfList } from './complete-months.ts'

/** A year of a list; `months` are always twelve, without what has no articles. */
export interface YearOfMonths {
  readonly year: number
  readonly count: number
  readonly months: readonly (MonthOfList | undefined)[]
}

/** Sorts the months of a list into years, newest first; years without articles are left out. */
export function groupByYear(months: readonly MonthOfList[]): YearOfMonths[] {
  const years = new Map<number, (MonthOfList | undefined)[]>()
  for (const found of months) {
    const [year = 0, month = 1] = found.month.split('-').map(Number)
    const twelve = years.get(year) ?? Array.from({ length: 12 }, () => undefined)
    twelve[month - 1] = found
    years.set(year, twelve)
  }
  return [...years].map(([year, twelve]) => ({
    year,
    count: twelve.reduce((sum, month) => sum + (month?.count ?? 0), 0),
    months: twelve,
  }))
}
