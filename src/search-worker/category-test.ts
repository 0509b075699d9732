import type { SearchCategory } from '../shared/search/search-files.ts'
import type { CategoryCondition } from '../shared/search/search-query.ts'
import { foldText } from '../shared/search/search-text.ts'

/** Answers questions about the categories of the index. */
export interface CategoryTest {
  /** Whether a category or one above it has the names that a query asks for. */
  isIn(place: number, condition: CategoryCondition): boolean
  /** Whether a category is the one of these slugs or below it. */
  isBelow(place: number, slugs: readonly string[]): boolean
  /** The labels of a path of slugs; a slug that is unknown stands for itself. */
  labels(slugs: readonly string[]): string[]
  /** A category and those above it, outermost first. */
  path(place: number): readonly SearchCategory[]
}

/** Makes a `CategoryTest`; names of categories are folded once. */
export function createCategoryTest(categories: readonly SearchCategory[]): CategoryTest {
  const names = categories.map(({ slug, label }) => [foldText(slug), foldText(label)])
  const paths = new Map<number, readonly number[]>()

  function placesOf(place: number): readonly number[] {
    const known = paths.get(place)
    if (known) return known
    const parent = categories[place]?.parent ?? -1
    // A parent always stands before its children, so this ends.
    const path = parent >= 0 && parent < place ? [...placesOf(parent), place] : [place]
    paths.set(place, path)
    return path
  }

  return {
    isIn(place, condition) {
      const path = placesOf(place)
      return path.some((_, start) =>
        condition.names.every((name, offset) => {
          const own = path[start + offset]
          return own !== undefined && names[own]?.includes(name)
        }),
      )
    },
    isBelow(place, slugs) {
      const path = placesOf(place)
      return slugs.every((slug, level) => categories[path[level] ?? -1]?.slug === slug)
    },
    labels(slugs) {
      let parent = -1
      return slugs.map((slug) => {
        const place = categories.findIndex((each) => each.parent === parent && each.slug === slug)
        parent = place === -1 ? categories.length : place
        return categories[place]?.label ?? slug
      })
    },
    path: (place) => placesOf(place).flatMap((each) => categories[each] ?? []),
  }
}
