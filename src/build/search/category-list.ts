import type { CategoryPath } from '../../shared/article.ts'
import type { SearchCategory } from '../../shared/search-files.ts'

/** Numbers categories in the order in which they are first asked for. */
export class CategoryList {
  readonly categories: SearchCategory[] = []
  readonly #places = new Map<string, number>()

  /** The place of the last category of a path; the ones above it get theirs before it. */
  placeOf(path: CategoryPath): number {
    let parent = -1
    for (const { slug, label } of path) {
      const key = `${parent}/${slug}`
      const known = this.#places.get(key)
      if (known === undefined) {
        this.categories.push({ slug, label, parent })
        this.#places.set(key, this.categories.length - 1)
      }
      parent = known ?? this.categories.length - 1
    }
    return parent
  }
}
