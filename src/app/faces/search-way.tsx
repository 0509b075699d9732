import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

/** The way to the search, with the words to look for if there are any. */
export function SearchWay({ lost }: { lost?: string }) {
  const { href, words } = useSite()
  return (
    <a className="button" href={href(lost ? siteUrls.searchFor(lost) : siteUrls.search)}>
      {lost ? words.searchFor(lost) : words.search}
    </a>
  )
}
