import type { Library, LibraryArticle } from '../library.ts'

/** The articles that get a page of their own: all, or the newest so many. */
export function articlesWithPage(
  library: Library,
  articlePages: 'all' | number,
): ReadonlySet<LibraryArticle> {
  const articles = [...library.articles.values()]
  return new Set(articlePages === 'all' ? articles : articles.slice(0, articlePages))
}
