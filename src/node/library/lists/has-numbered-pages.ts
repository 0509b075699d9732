import type { ArticleList, Library } from '../library.ts'

/**
 * Whether the numbered pages of a list are files also where the data is packed. Every article is on one of
 * them then: in the list of all articles, and in that of its innermost category. The 404 page draws the
 * others.
 */
export function hasNumberedPages(
  { scope }: Pick<ArticleList, 'scope'>,
  { categoryByKey }: Pick<Library, 'categoryByKey'>,
): boolean {
  if (scope.kind === 'all') return true
  if (scope.kind !== 'category') return false
  return categoryByKey.get(scope.slugs.join('/'))?.children.length === 0
}
