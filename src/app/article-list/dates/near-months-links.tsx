import type { NearMonths } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { olderLink } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { monthText } from '../../ui/time/format-time.ts'

/** Links from a month to the nearest months before and after it that have articles. */
export function NearMonthsLinks({ months: { newer, older } }: { months: NearMonths }) {
  const { words } = useSite()
  if (!newer && !older) return false
  return (
    <nav className="paging" aria-label={words.byMonth} data-list-foot>
      {newer && <MonthLink name={newer} className="newer" />}
      {older && <MonthLink name={older} className={olderLink} />}
    </nav>
  )
}

function MonthLink({ name, className }: { name: string; className: string }) {
  const { href, words } = useSite()
  const [year = '', month = ''] = name.split('-')
  return (
    <a className={className} href={href(siteUrls.list({ kind: 'month', year, month }))}>
      {monthText(name, words)}
    </a>
  )
}
