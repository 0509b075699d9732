import type { Term } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from './site-context.ts'
import { textDirection } from './text-direction.ts'

interface CategoryTrailProps {
  readonly path: readonly Term[]
  /** Whether the trail begins at the index of all categories. */
  readonly fromIndex?: boolean
}

/** A category path as links, outermost first. */
export function CategoryTrail({ path, fromIndex }: CategoryTrailProps) {
  const { href, words } = useSite()
  const slugs = path.map((category) => category.slug)
  return (
    <ol className="trail">
      {fromIndex && (
        <li>
          <a href={href(siteUrls.categories)}>{words.allCategories}</a>
        </li>
      )}
      {path.map((category, level) => (
        <li key={category.slug} dir={textDirection(category.label)}>
          <a href={href(siteUrls.category(slugs.slice(0, level + 1)))}>{category.label}</a>
        </li>
      ))}
    </ol>
  )
}
