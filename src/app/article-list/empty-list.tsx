import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

/** The face of a list that holds nothing. */
export function EmptyList() {
  const { href, messages } = useSite()
  return (
    <section className="empty-list">
      <h2>{messages.emptyTitle}</h2>
      <p>{messages.emptyText}</p>
      <p>
        <a href={href(siteUrls.categories)}>{messages.allCategories}</a>
      </p>
    </section>
  )
}
