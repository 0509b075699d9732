import type { CategoryPath } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from './site-context.ts'

/** A category path as links, outermost first. `current` marks the last one as the page itself. */
export function CategoryTrail({ path, current }: { path: CategoryPath; current?: boolean }) {
  const { href } = useSite()
  const slugs = path.map((category) => category.slug)
  return (
    <ol className="trail">
      {path.map((category, level) => {
        const isPage = current && level === path.length - 1
        return (
          <li key={category.slug}>
            <a
              href={href(siteUrls.category(slugs.slice(0, level + 1)))}
              aria-current={isPage ? 'page' : undefined}
            >
              {category.label}
            </a>
          </li>
        )
      })}
    </ol>
  )
}
