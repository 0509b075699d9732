import type { CategoryPlace } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useCategories } from '../content/categories-store.ts'
import { useSite } from '../ui/site-context.ts'
import { useMedia, wideScreen } from '../ui/use-media.ts'
import { CategoryTree } from './category-tree.tsx'
import { PlaceTree } from './place-tree.tsx'

/**
 * The column of categories beside a list on wide screens. The page as prerendered knows only its
 * own place in the tree; the whole tree follows once the page is mounted.
 */
export function CategorySide({ place }: { place: CategoryPlace | undefined }) {
  const { href, messages } = useSite()
  const categories = useCategories(useMedia(wideScreen))
  const current = place?.path.map((category) => category.slug) ?? []
  return (
    <nav className="side" aria-label={messages.categories}>
      <p className="side-title">
        <a href={href(siteUrls.categories)}>{messages.allCategories}</a>
      </p>
      {categories ? (
        <CategoryTree categories={categories} current={current} />
      ) : (
        place && <PlaceTree place={place} />
      )}
    </nav>
  )
}
