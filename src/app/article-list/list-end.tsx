import type { ListScope } from '../../shared/list-scope.ts'
import { listPageTitle } from '../../shared/page-title.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'
import type { ListRun, RunState } from './list-run.ts'
import { ListTrouble } from './list-trouble.tsx'

interface ListEndProps {
  readonly scope: ListScope
  readonly state: RunState
  readonly run: ListRun
  /** Whether pages are added at all. */
  readonly readsAhead: boolean
}

/**
 * What stands below the last article: the way to the older page, which is all without JavaScript;
 * after some pages that came unasked, a button for more; what has gone wrong.
 */
export function ListEnd({ scope, state, run, readsAhead }: ListEndProps) {
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
          <button type="button" className="button" onClick={extend}>
            {reading === 'yes' ? messages.loading : messages.moreArticles}
          </button>
        )
      )}
      <nav className="paging" aria-label={messages.paging}>
        <a className="older" href={href(siteUrls.list(scope, older))}>
          {added ? listPageTitle(older, messages) : messages.older}
        </a>
      </nav>
    </div>
  )
}
