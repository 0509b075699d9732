import { type CSSProperties, memo } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { listPageOf } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { pageDates } from '../dates/page-dates.ts'
import { ListError } from '../reading/list-error.tsx'
import { arrangePage } from '../rows/arrange-page.ts'
import { DaySection } from '../rows/day-section.tsx'
import type { GroupKey } from '../rows/group-by-period.ts'
import type { ListPager } from './list-pager.ts'
import type { PagerPage } from './pager-state.ts'

interface LoadedPageProps {
  readonly scope: ListScope
  readonly page: PagerPage
  /** The group with which what is above ends. */
  readonly above: GroupKey | undefined
  readonly pager: ListPager
}

/**
 * An older page in a list that has grown: its dates, which lead to it alone, then days. The group of undated
 * articles says itself what they are. Rows and gap are different elements on purpose: React keeps the last
 * children of one that it updates.
 */
export const LoadedPage = memo(({ scope, page, above, pager }: LoadedPageProps) => {
  const site = useSite()
  const { clock, href } = site
  const { name, articles, height, hasFailed } = page
  if (!articles) {
    return (
      <div key="gap" className="loaded-page" {...listPageOf(name)} style={{ blockSize: height }}>
        {hasFailed && <ListError kind="failed" onRetry={() => void pager.readAgain(name)} />}
      </div>
    )
  }
  return (
    <div key="rows" className="loaded-page" {...listPageOf(name)} style={rowCount(articles.length)}>
      {articles.length > 0 && name !== 'undated' && (
        <p className="folio">
          <a href={href(siteUrls.list(scope, name))}>{pageDates(name, articles, site)}</a>
        </p>
      )}
      {arrangePage(articles, above, clock).map((group) => (
        <DaySection key={group.articles[0]?.id} group={group} scope={scope} />
      ))}
    </div>
  )
})

/** The style that guesses the height of the page until it has been on the screen. */
function rowCount(rows: number): CSSProperties {
  return { '--rows': rows } as CSSProperties
}
