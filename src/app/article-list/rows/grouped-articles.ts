import type { ArticleSummary } from '../../../shared/article.ts'
import type { FrontPage, ListFile } from '../../../shared/content-files.ts'

/**
 * The articles of a page that stands first in a list which are drawn in groups of time, in the order of
 * the list: those that are no lead, no second one and in no block of a category.
 */
export function groupedArticles({ articles, front, page }: ListFile): readonly ArticleSummary[] {
  if (front) return riverOf(articles, front)
  return page === 'latest' ? articles.slice(1) : articles
}

function riverOf(articles: readonly ArticleSummary[], front: FrontPage): ArticleSummary[] {
  const { lead, seconds, sections } = front
  const placed = new Set([lead, ...seconds, ...sections.flatMap((section) => section.articles)])
  return articles.filter((_, at) => !placed.has(at))
}
