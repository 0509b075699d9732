import type { ArticleLink } from '../../shared/article.ts'
import type { Library } from '../library/library.ts'
import { scopeKey } from '../library/lists/make-lists.ts'

/** The newest article of each top category, in the order of the tree. */
export function newestOfCategories(library: Library): ArticleLink[] {
  return library.categories.flatMap(({ slug }) => {
    const list = library.lists.get(scopeKey({ kind: 'category', slugs: [slug] }))
    const newest = list?.dated.at(-1) ?? list?.undated[0]
    return newest ? [{ id: newest.details.id, title: newest.details.title }] : []
  })
}
