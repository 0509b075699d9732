import type { ListFile } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

/** The ways from one page of a list to the newer and the older one. */
export function PagingLinks({ list }: { list: ListFile }) {
  const { href, messages } = useSite()
  if (list.newer === undefined && list.older === undefined) return false
  return (
    <nav className="paging" aria-label={messages.paging}>
      {list.newer !== undefined && (
        <a className="newer" href={href(siteUrls.list(list.scope, list.newer))}>
          {messages.newer}
        </a>
      )}
      {list.older !== undefined && (
        <a className="older" href={href(siteUrls.list(list.scope, list.older))}>
          {messages.older}
        </a>
      )}
    </nav>
  )
}
