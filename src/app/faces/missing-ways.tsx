import { siteUrls } from '../../shared/site-urls.ts'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'
import { findNearest } from './find-nearest.ts'
import { readLostPath } from './read-lost-path.ts'
import { SearchWay } from './search-way.tsx'

/**
 * The search for the words of a missing path, and links to pages that it may mean; last the one that waits for
 * the categories, so that none moves.
 */
export function MissingWays({ path }: { path: string }) {
  const { href, words } = useSite()
  const { categories, words: lost } = readLostPath(path)
  const tree = useCategories(categories.length > 0)
  const nearest = findNearest(tree ?? [], categories)
  return (
    <>
      <SearchWay lost={lost} />
      {nearest.length > 0 && (
        <a className="button" href={href(siteUrls.category(nearest.map((term) => term.slug)))}>
          {words.nearest(nearest.at(-1)?.label ?? '')}
        </a>
      )}
    </>
  )
}
