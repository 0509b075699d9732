import type { Settings } from '../../core/settings.ts'
import type { Library, LibraryArticle } from '../library.ts'

/**
 * The articles that get a page of their own: all, or the newest so many. A build has put a number in the
 * place of `fit` where some get none.
 */
export function articlesWithPage(
  library: Library,
  articlePages: Settings['articlePages'],
): ReadonlySet<LibraryArticle> {
  const articles = [...library.articles.values()]
  return new Set(typeof articlePages === 'number' ? articles.slice(0, articlePages) : articles)
}
