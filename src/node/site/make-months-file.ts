import { hasMonths, type MonthsFile } from '../../shared/content-files.ts'
import type { Settings } from '../core/settings.ts'
import type { ArticleList } from '../library/library.ts'
import { listMonths } from '../library/lists/list-months.ts'
import { pageOf, pageSizes } from '../library/lists/list-pages.ts'

/** Makes the file of a list's months, as JSON. Undefined for lists that have none. */
export function makeMonthsFile(articles: ArticleList, settings: Settings): string | undefined {
  const { scope, undated } = articles
  const sizes = pageSizes(settings)
  const older = pageOf(articles, 'latest', sizes)?.older
  if (older === undefined || !hasMonths({ scope, page: 'latest', older })) return undefined
  const file: MonthsFile = {
    kind: 'months',
    months: listMonths(articles, sizes, settings.timeZone),
    ...(undated.length > 0 && { undated: undated.length }),
  }
  return JSON.stringify(file)
}
