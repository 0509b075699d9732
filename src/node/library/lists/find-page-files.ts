import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import type { Settings } from '../../core/settings.ts'
import type { ArticleList, Library } from '../library.ts'
import { articlesWithPage } from './articles-with-page.ts'
import { pageOf, pageSizes } from './list-pages.ts'

/** Whether a page of a list is a file. The 404 page draws the others. */
export type HasPageFile = (list: ArticleList, page: ListPageName) => boolean

/** The settings that decide which pages of lists are files. */
type PageFileSettings = Pick<
  Settings,
  'articleShardSize' | 'articlePages' | 'firstPageSize' | 'pageSize'
>

/**
 * Makes the function that tells which pages of lists are files: all of them, unless the data is packed. Then they
 * are the first pages, and the pages that lead search engines to articles: those of all articles and of innermost
 * categories on which at least one article has a page of its own.
 */
export function findPageFiles(library: Library, settings: PageFileSettings): HasPageFile {
  if (settings.articleShardSize === 0) return () => true
  const sizes = pageSizes(settings)
  const withPage = articlesWithPage(library, settings.articlePages)
  return (list, page) => {
    if (page === 'latest') return true
    if (!isCrawled(list, library)) return false
    return pageOf(list, page, sizes)?.articles.some((article) => withPage.has(article)) ?? false
  }
}

/** Whether a list is one of those that together have every article at least once. */
function isCrawled({ scope }: ArticleList, { categoryByKey }: Library): boolean {
  if (scope.kind === 'all') return true
  if (scope.kind !== 'category') return false
  return categoryByKey.get(scope.slugs.join('/'))?.children.length === 0
}
