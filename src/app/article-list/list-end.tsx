import { hasMonths, type ListFile } from '../../shared/content-files.ts'
import { listPageTitle } from '../../shared/page-title.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import { DateJump } from './date-jump.tsx'
import type { ListRun, RunState } from './list-run.ts'
import { ListTrouble } from './list-trouble.tsx'

interface ListEndProps {
  readonly list: ListFile
  readonly state: RunState
  readonly run: ListRun
  /** Whether pages are added at all. */
  readonly readsAhead: boolean
}

/**
 * What stands below the last article: the way to the older page, which is all without JavaScript;
 * after some pages that came unasked, a button for more and the months; what has gone wrong.
 */
export function ListEnd({ list, state, run, readsAhead }: ListEndProps) {
  const { href, messages } = useSite()
  const { older, reading, unasked, added } = state
  if (older === undefined) return false
  const isAsking = readsAhead && unasked === 0
  const extend = () => void run.extend(true)
  return (
    <div className="list-end" data-list-end>
      {reading === 'failed' || reading === 'offline' ? (
        <ListTrouble kind={reading} onRetry={extend} />
      ) : (
        isAsking && (
          <div className="list-more">
            <button type="button" className="button" onClick={extend}>
              {reading === 'yes' ? messages.loading : messages.moreArticles}
            </button>
            {hasMonths(list) && <DateJump scope={list.scope} />}
          </div>
        )
      )}
      <nav className="paging" aria-label={messages.paging}>
        <a className="older" href={href(siteUrls.list(list.scope, older))}>
          {added ? listPageTitle(older, messages) : messages.older}
        </a>
      </nav>
    </div>
  )
}
