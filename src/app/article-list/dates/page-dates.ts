import type { ArticleSummary } from '../../../shared/article.ts'
import { listPageTitle } from '../../../shared/list-title.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import type { ReaderSite } from '../../ui/site-context.ts'

/**
 * The name of a page of a list where it is read: the days of its articles, since numbers run backwards.
 * Undefined for the first page.
 */
export function pageDates(
  page: ListPageName,
  articles: readonly ArticleSummary[],
  { clock, words }: Pick<ReaderSite, 'clock' | 'words'>,
): string | undefined {
  const days = articles.flatMap(({ date }) => (date === undefined ? [] : [clock(date)]))
  const [to, from] = [days[0], days.at(-1)]
  if (typeof page !== 'number' || !to || !from) return listPageTitle(page, words)
  return words.day(from) === words.day(to) ? words.day(to) : words.week(from, to)
}
