import type { ListPageName, ListScope } from '../../../shared/list-scope.ts'
import { listPageTitle } from '../../../shared/list-title.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { olderLink } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'

interface ListFootProps {
  readonly scope: ListScope
  /** The page below the last that is shown; undefined at the end of the list. */
  readonly older: ListPageName | undefined
  /** Whether the link names its page: below pages that were added, "older" alone would be vague. */
  readonly byName: boolean
}

/** The link from the end of a list to its next older page. */
export function ListFoot({ scope, older, byName }: ListFootProps) {
  const { href, words } = useSite()
  if (older === undefined) return false
  return (
    <nav className="paging" aria-label={words.paging} data-list-foot>
      <a className={olderLink} href={href(siteUrls.list(scope, older))}>
        {byName ? listPageTitle(older, words) : words.older}
      </a>
    </nav>
  )
}
