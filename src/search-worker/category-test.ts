import type { SearchCategory } from '../shared/search/search-files.ts'
import type { CategoryCondition } from '../shared/search/search-query.ts'
import { foldText } from '../shared/search/search-text.ts'

/** Answers questions about the categories of the index. */
export interface CategoryTest {
  /** Whether a category or one above it has the names that a query asks for. */
  isIn(index: number, condition: CategoryCondition): boolean
  /** Whether a category is the one of these slugs or below it. */
  isBelow(index: number, slugs: readonly string[]): boolean
  /** The labels of a path of slugs; a slug that is unknown stands for itself. */
  labels(slugs: readonly string[]): string[]
  /** A category and those above it, outermost first. */
  path(index: number): readonly SearchCategory[]
}

/** Makes a `CategoryTest`; names of categories are folded once. */
export function createCategoryTest(categories: readonly SearchCategory[]): CategoryTest {
  const names = categories.map(({ slug, label }) => [foldText(slug), foldText(label)])
  const paths = new Map<number, readonly number[]>()

  function pathOf(index: number): readonly number[] {
    const known = paths.get(index)
    if (known) return known
    const parent = categories[index]?.parent ?? -1
    // A parent always stands before its children, so this ends.
    const path = parent >= 0 && parent < index ? [...pathOf(parent), index] : [index]
    paths.set(index, path)
    return path
  }

  return {
    isIn(index, condition) {
      const path = pathOf(index)
      return path.some((_, start) =>
        condition.names.every((name, offset) => {
          const own = path[start + offset]
          return own !== undefined && names[own]?.includes(name)
        }),
      )
    },
    isBelow(index, slugs) {
      const path = pathOf(index)
      return slugs.every((slug, level) => categories[path[level] ?? -1]?.slug === slug)
    },
    labels(slugs) {
      let parent = -1
      return slugs.map((slug) => {
        const index = categories.findIndex((each) => each.parent === parent && each.slug === slug)
        parent = index === -1 ? categories.length : index
        return categories[index]?.label ?? slug
      })
    },
    path: (index) => pathOf(index).flatMap((each) => categories[each] ?? []),
  }
}
