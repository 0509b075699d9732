import { useState } from 'react'
import type { ArticleLink, CategoryNode } from '../../../shared/article.ts'
import type { CategoriesFile } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import type { FilterCategories } from './categories-filter.tsx'

const categoriesFilter = lazyPart(() =>
  withWords(['tree'], () =>
    import('./categories-filter.tsx').then((part) => part.CategoriesFilter),
  ),
)

/**
 * The index of all categories in columns, each with the number of its articles; a top category has the title of
 * its newest article.
 */
export function CategoriesPage({ file }: { file: CategoriesFile }) {
  const { words } = useSite()
  const [filter, setFilter] = useState<FilterCategories>()
  const Filter = useLazyPart(categoriesFilter, file.categories.length > 0)
  const newest = new Map(file.categories.map(({ slug }, at) => [slug, file.newest[at]]))
  return (
    <main id="main" className="categories-page">
      <h1 tabIndex={-1}>{words.allCategories}</h1>
      {file.categories.length === 0 && <p className="no-categories">{words.emptyTitle}</p>}
      {file.categories.length > 0 && (
        <div className="categories-filter">
          {Filter && (
            <Filter categories={file.categories} onFilter={(next) => setFilter(() => next)} />
          )}
        </div>
      )}
      <div className="category-groups">
        {(filter?.(file.categories) ?? file.categories).map((node) => (
          <section key={node.slug}>
            <h2>
              <CategoryLine node={node} slugs={[node.slug]} />
            </h2>
            <NewestLine article={newest.get(node.slug)} />
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

function NewestLine({ article }: { article: ArticleLink | undefined }) {
  const { href } = useSite()
  if (article === undefined) return false
  return (
    <p className="newest" dir={textDirection(article.title)}>
      <a href={href(siteUrls.article(article.id))}>{article.title}</a>
    </p>
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
