import type { CategoryPath } from '../../shared/article.ts'
import type { SearchCategory } from '../../shared/search/search-files.ts'

/** Numbers categories in the order in which they are first asked for. */
export class CategoryList {
  readonly categories: SearchCategory[] = []
  readonly #indexes = new Map<string, number>()
  readonly #paths = new Map<CategoryPath, readonly number[]>()
  /** For each category, the number of earlier categories with the same parent. */
  readonly #ranks: number[] = []
  readonly #children = new Map<number, number>()

  /**
   * The indexes of all categories of a path, outermost first. It is quick for the library's paths,
   * because articles share them.
   */
  indexesOf(path: CategoryPath): readonly number[] {
    return this.#paths.get(path) ?? this.#findIndexes(path)
  }

  #findIndexes(path: CategoryPath): readonly number[] {
    let parent = -1
    const indexes = path.map(({ slug, label }) => {
      const key = `${parent}/${slug}`
      parent = this.#indexes.get(key) ?? this.#add(key, { slug, label, parent })
      return parent
    })
    this.#paths.set(path, indexes)
    return indexes
  }

  rankOf(index: number): number {
    return this.#ranks[index] ?? 0
  }

  #add(key: string, category: SearchCategory): number {
    const index = this.categories.push(category) - 1
    const rank = this.#children.get(category.parent) ?? 0
    this.#children.set(category.parent, rank + 1)
    this.#ranks.push(rank)
    this.#indexes.set(key, index)
    return index
  }
}
