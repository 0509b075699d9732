import type { ArticleSummary, CategoryPath } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { useSite } from '../../ui/site-context.ts'

interface ArticleSourceProps {
  readonly article: ArticleSummary
  /** The list that is being read. */
  readonly scope: ListScope
}

/**
 * The source of an article: its author, else the second level of its category, or the next level in a list
 * of that category. Empty when the name of the list says it already.
 */
export function ArticleSource({ article, scope }: ArticleSourceProps) {
  const { href } = useSite()
  const { author, categories } = article
  if (author && scope.kind !== 'author') {
    return <a href={href(siteUrls.author(author.slug))}>{author.label}</a>
  }
  const here = scope.kind === 'category' ? scope.slugs : []
  // The author is often the source as well: then the section tells more.
  const depth = scope.kind === 'author' ? undefined : Math.max(2, here.length + 1)
  const path = categories.find((each) => isWithin(each, here))?.slice(0, depth)
  if (!path || path.length <= here.length) return false
  const slugs = path.map(({ slug }) => slug)
  return <a href={href(siteUrls.category(slugs))}>{path.at(-1)?.label}</a>
}

function isWithin(path: CategoryPath, slugs: readonly string[]): boolean {
  return slugs.every((slug, level) => path[level]?.slug === slug)
}
