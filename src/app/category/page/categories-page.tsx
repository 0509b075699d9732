import type { CategoryNode } from '../../../shared/article.ts'
import type { CategoriesFile } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite } from '../../ui/site-context.ts'

/** The index of all categories, each with the number of its articles. */
export function CategoriesPage({ file }: { file: CategoriesFile }) {
  const { words } = useSite()
  return (
    <main id="main" className="categories-page">
      <h1 tabIndex={-1}>{words.allCategories}</h1>
      {file.categories.length === 0 && <p className="no-categories">{words.emptyTitle}</p>}
      <div className="category-groups">
        {file.categories.map((node) => (
          <section key={node.slug}>
            <h2>
              <CategoryLine node={node} slugs={[node.slug]} />
            </h2>
            <CategoryLines nodes={node.children} above={[node.slug]} />
          </section>
        ))}
      </div>
    </main>
  )
}

interface CategoryLinesProps {
  readonly nodes: readonly CategoryNode[]
  readonly above: readonly string[]
}

function CategoryLines({ nodes, above }: CategoryLinesProps) {
  if (nodes.length === 0) return false
  return (
    <ul>
      {nodes.map((node) => {
        const slugs = [...above, node.slug]
        return (
          <li key={node.slug}>
            <CategoryLine node={node} slugs={slugs} />
            <CategoryLines nodes={node.children} above={slugs} />
          </li>
        )
      })}
    </ul>
  )
}

function CategoryLine({ node, slugs }: { node: CategoryNode; slugs: readonly string[] }) {
  const { href } = useSite()
  return (
    <>
      <a href={href(siteUrls.category(slugs))}>
        <bdi>{node.label}</bdi>
      </a>
      <span className="count">{node.count}</span>
    </>
  )
}
