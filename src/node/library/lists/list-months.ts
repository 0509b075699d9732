import type { ListMonth } from '../../../shared/content-files.ts'
import { zonedDay } from '../../../shared/zone.ts'
import type { ArticleList } from '../library.ts'
import { countHeld, type PageSizes } from './list-pages.ts'

/**
 * The months of the articles on a list's numbered pages, from the newest to the oldest, as days are counted in the
 * zone of the site, each with the page on which a reader going back meets it first.
 */
export function listMonths(
  list: Pick<ArticleList, 'dated'>,
  sizes: PageSizes,
  timeZone: string,
): ListMonth[] {
  // The clocks of a zone may go back from one month into the one before.
  const months = new Map<string, { count: number; page: number }>()
  for (const [index, { details }] of list.dated.slice(0, countHeld(list, sizes)).entries()) {
    if (details.date === undefined) continue
    const month = zonedDay(details.date, timeZone).slice(0, 7)
    const page = Math.floor(index / sizes.numbered) + 1
    const known = months.get(month)
    if (known === undefined) months.set(month, { count: 1, page })
    else {
      known.count += 1
      known.page = page
    }
  }
  return [...months].map(([month, { count, page }]): ListMonth => [month, count, page]).reverse()
}
