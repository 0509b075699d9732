import type { CategoryPath } from '../../shared/article.ts'
import type { SearchCategory } from '../../shared/search/search-files.ts'

/** Numbers categories in the order in which they are first asked for. */
export class CategoryList {
  readonly categories: SearchCategory[] = []
  readonly #places = new Map<string, number>()
  readonly #paths = new Map<CategoryPath, readonly number[]>()
  /** For each category how many of the same parent came before it. */
  readonly #ranks: number[] = []
  readonly #children = new Map<number, number>()

  /** The places of all categories of a path, outermost first. Articles share the paths of the library. */
  placesOf(path: CategoryPath): readonly number[] {
    return this.#paths.get(path) ?? this.#findPlaces(path)
  }

  #findPlaces(path: CategoryPath): readonly number[] {
    let parent = -1
    const places = path.map(({ slug, label }) => {
      const key = `${parent}/${slug}`
      parent = this.#places.get(key) ?? this.#add(key, { slug, label, parent })
      return parent
    })
    this.#paths.set(path, places)
    return places
  }

  rankOf(place: number): number {
    return this.#ranks[place] ?? 0
  }

  #add(key: string, category: SearchCategory): number {
    const place = this.categories.push(category) - 1
    const rank = this.#children.get(category.parent) ?? 0
    this.#children.set(category.parent, rank + 1)
    this.#ranks.push(rank)
    this.#places.set(key, place)
    return place
  }
}
