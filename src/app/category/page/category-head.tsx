import { type Ref, useRef } from 'react'
import type { CategoryContext, CategoryLink } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { CategoryTrail } from '../../ui/category-trail.tsx'
import { useCommands } from '../../ui/commands.ts'
import { useSite } from '../../ui/site-context.ts'

/** The breadcrumb of a category, from the index of all categories. */
export function CategoryBreadcrumb({ context }: { context: CategoryContext }) {
  const { words } = useSite()
  return (
    <nav className="breadcrumb" aria-label={words.breadcrumb}>
      <CategoryTrail path={context.path.slice(0, -1)} fromIndex />
    </nav>
  )
}

/** The description of a category, and rows of links to its siblings and its subcategories. */
export function CategoryNearby({ context }: { context: CategoryContext }) {
  const { words } = useSite()
  const slugs = context.path.map((category) => category.slug)
  const siblings = useRef<HTMLElement>(null)
  useCommands({
    nextCategory: () => goAside(siblings.current, 1),
    previousCategory: () => goAside(siblings.current, -1),
  })
  return (
    <>
      {context.description && <p className="list-description">{context.description}</p>}
      {context.siblings.length > 1 && (
        <CategoryLinks
          element={siblings}
          className="category-links siblings"
          label={words.siblings}
          links={context.siblings}
          above={slugs.slice(0, -1)}
          own={slugs.at(-1)}
        />
      )}
      {context.children.length > 0 && (
        <CategoryLinks
          className="category-links"
          label={words.subcategories}
          links={context.children}
          above={slugs}
        />
      )}
    </>
  )
}

/** Goes to the category before or after the page's own; false at the ends. */
function goAside(siblings: HTMLElement | null, step: 1 | -1): boolean {
  const links = [...(siblings?.querySelectorAll('a') ?? [])]
  const at = links.findIndex((link) => link.getAttribute('aria-current') === 'page')
  const link = links[at + step]
  link?.click()
  return link !== undefined
}

interface CategoryLinksProps {
  readonly element?: Ref<HTMLElement>
  readonly className: string
  readonly label: string
  readonly links: readonly CategoryLink[]
  readonly above: readonly string[]
  readonly own?: string | undefined
}

function CategoryLinks({ element, className, label, links, above, own }: CategoryLinksProps) {
  const { href } = useSite()
  return (
    <nav ref={element} className={className} aria-label={label}>
      <ul>
        {links.map(({ slug, label, count }) => (
          <li key={slug}>
            <a
              href={href(siteUrls.category([...above, slug]))}
              aria-current={slug === own ? 'page' : undefined}
            >
              {label}
              {count !== undefined && <span className="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
