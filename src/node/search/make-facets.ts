import { noCategory, type SearchFacetsFile } from '../../shared/search/search-files.ts'
import type { CategoryList } from './category-list.ts'
import type { SearchArticle } from './search-article.ts'

/** The number of levels in the deepest category of some articles. */
export function depthOf(articles: readonly SearchArticle[]): number {
  const longest = ({ categories }: SearchArticle): number =>
    categories.reduce((most, path) => Math.max(most, path.length), 0)
  return articles.reduce((most, article) => Math.max(most, longest(article)), 0)
}

/** The categories of some articles, one file for each level from the outermost on. */
export function makeFacets(
  articles: readonly SearchArticle[],
  list: CategoryList,
  levels: number,
): SearchFacetsFile[] {
  const paths = articles.map(({ categories }) => categories.map((path) => list.indexesOf(path)))
  return Array.from({ length: levels }, (_, level) => {
    const more = paths.flatMap(([, ...others], index) =>
      others.flatMap((path) => (path[level] === undefined ? [] : [index, path[level]])),
    )
    const first = paths.map(([path]) => firstAt(path?.[level], list)).join('')
    return { first, ...(more.length > 0 && { more }) }
  })
}

function firstAt(index: number | undefined, list: CategoryList): string {
  if (index === undefined) return noCategory
  return String.fromCharCode(noCategory.charCodeAt(0) + 1 + list.rankOf(index))
}
