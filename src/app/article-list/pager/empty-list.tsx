import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

/** The face of an empty list. In an empty site it has no links. */
export function EmptyList({ scope }: { scope: ListScope }) {
  const { href, words } = useSite()
  return (
    <section className="face">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      {scope.kind !== 'all' && (
        <a className="button" href={href(siteUrls.categories)}>
          {words.allCategories}
        </a>
      )}
    </section>
  )
}
