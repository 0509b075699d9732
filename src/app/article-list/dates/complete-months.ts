import type { ListFile, MonthsFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import { monthAnchor } from '../rows/month-anchor.ts'

/** One month of a list. */
export interface MonthOfList {
  /** `YYYY-MM`. */
  readonly month: string
  readonly count: number
  /** The page on which a reader going back meets the month first. */
  readonly page: ListPageName
}

/**
 * All months of a list, the newest first: those of its file, and those of the articles that are only on the first
 * page, whose file is `first`.
 */
export function completeMonths(
  file: MonthsFile,
  first: ListFile,
  clock: ZoneClock,
): readonly MonthOfList[] {
  const months = new Map<string, MonthOfList>()
  for (const name of monthsOnFirst(file, first, clock)) {
    months.set(name, { month: name, count: (months.get(name)?.count ?? 0) + 1, page: 'latest' })
  }
  for (const [month, count, page] of file.months) {
    const newer = months.get(month)
    months.set(month, newer ? { ...newer, count: newer.count + count } : { month, count, page })
  }
  return [...months.values()]
}

/** The month of each dated article that is on no numbered page, the newest first. */
function monthsOnFirst(file: MonthsFile, first: ListFile, clock: ZoneClock): readonly string[] {
  const held = file.months.reduce((sum, [, count]) => sum + count, 0)
  const dates = first.articles.flatMap(({ date }) => date ?? [])
  // The two files may be of two builds for a moment.
  const count = Math.max(0, (first.count ?? 0) - (file.undated ?? 0) - held)
  const newest = dates.sort((a, b) => Date.parse(b) - Date.parse(a)).slice(0, count)
  return newest.map((date) => {
    const { year, month } = clock(date)
    return monthAnchor(year, month)
  })
}
