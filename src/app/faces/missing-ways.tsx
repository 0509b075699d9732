import { siteUrls } from '../../shared/site-urls.ts'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'
import { findNearest } from './find-nearest.ts'
import { readLostPath } from './read-lost-path.ts'

/** Links to pages that a missing path may mean; last the one that waits for the categories, so that none moves. */
export function MissingWays({ path }: { path: string }) {
  const { href, words } = useSite()
  const { categories, words: lost } = readLostPath(path)
  const tree = useCategories(categories.length > 0)
  const nearest = findNearest(tree ?? [], categories)
  return (
    <>
      {lost && (
        <a className="button" href={href(siteUrls.searchFor(lost))}>
          {words.searchFor(lost)}
        </a>
      )}
      {nearest.length > 0 && (
        <a className="button" href={href(siteUrls.category(nearest.map((term) => term.slug)))}>
          {words.nearest(nearest.at(-1)?.label ?? '')}
        </a>
      )}
    </>
  )
}
