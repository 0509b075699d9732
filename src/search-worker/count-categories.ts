import type { CategoryFacet } from '../shared/search/search-messages.ts'
import type { CategoryTest } from './category-test.ts'
import type { Candidate } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'
import { depthOf, readCategoriesOf } from './read-facets.ts'

interface Counting {
  readonly reader: IndexReader
  readonly categories: CategoryTest
  readonly offered: readonly Candidate[]
  /** The category that is searched in; empty for all. */
  readonly slugs: readonly string[]
}

/** The candidates in the category, and their counts in the categories one level below it. */
export async function countCategories({
  reader,
  categories,
  offered,
  slugs,
}: Counting): Promise<{ facets: CategoryFacet[]; inside: Candidate[] }> {
  // Only the level that is shown is read, and those above it.
  const levels = Math.min(slugs.length + 1, depthOf(reader.index.categories))
  const indexes = await readCategoriesOf(reader, offered, levels)
  const inside: Candidate[] = []
  const facets = new Map<string, CategoryFacet>()
  for (const candidate of offered) {
    const own = indexes(candidate.group, candidate.number).filter((index) =>
      categories.isBelow(index, slugs),
    )
    if (own.length > 0) inside.push(candidate)
    const paths = own.map((index) => categories.path(index).slice(0, slugs.length + 1))
    const below = new Map(paths.map((path) => [path.map(({ slug }) => slug).join('/'), path]))
    for (const [key, path] of below) {
      const last = path.at(-1)
      if (path.length <= slugs.length || last === undefined) continue
      const count = (facets.get(key)?.count ?? 0) + 1
      facets.set(key, { slugs: path.map(({ slug }) => slug), label: last.label, count })
    }
  }
  const sorted = [...facets.values()].sort((a, b) => b.count - a.count)
  return { facets: sorted, inside }
}
