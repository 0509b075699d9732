import type { ListFile } from '../../../shared/content-files.ts'
import { listPageTitle } from '../../../shared/list-title.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { olderLink } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { monthText } from '../../ui/time/format-time.ts'

/** The page below the last that is shown, and the month it goes on with; no page at the end of the list. */
export type OlderPage = { readonly [Fact in 'older' | 'olderMonth']?: ListFile[Fact] | undefined }

/** The link from the end of a list to its next older page, by its month: numbers run backwards. */
export function ListFoot({ scope, older, olderMonth }: OlderPage & { readonly scope: ListScope }) {
  const { href, words } = useSite()
  if (older === undefined) return false
  return (
    <nav className="paging" aria-label={words.paging} data-list-foot>
      <a className={olderLink} href={href(siteUrls.list(scope, older))}>
        {olderMonth === undefined
          ? listPageTitle(older, words)
          : words.older(monthText(olderMonth, words))}
      </a>
    </nav>
  )
}
