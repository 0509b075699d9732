import { hasMonths, type ListFile } from '../../../shared/content-files.ts'
import { useSite } from '../../ui/site-context.ts'
import { DateJump } from '../dates/date-jump.tsx'
import { ListError } from '../reading/list-error.tsx'
import type { ListPager } from './list-pager.ts'
import type { PagerState } from './pager-state.ts'

interface ListEndProps {
  readonly list: ListFile
  readonly state: PagerState
  readonly pager: ListPager
}

/**
 * The end of a list that grows, between its last article and the link to the older page: after
 * some pages that came unasked, a button for more and the months; what has gone wrong.
 */
export function ListEnd({ list, state, pager }: ListEndProps) {
  const { words } = useSite()
  const { older, reading, unasked } = state
  const extend = () => void pager.extend(true)
  if (older === undefined) return false
  if (reading === 'failed' || reading === 'offline') {
    return <ListError kind={reading} onRetry={extend} />
  }
  if (unasked > 0) return false
  return (
    <div className="list-more">
      <button type="button" className="button" data-list-more onClick={extend}>
        {reading === 'yes' ? words.loading : words.moreArticles}
      </button>
      {hasMonths(list) && <DateJump scope={list.scope} />}
    </div>
  )
}
