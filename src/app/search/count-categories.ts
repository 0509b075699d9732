import type { CategoryTest } from './category-test.ts'
import { type Candidate, placesOf, readFacets } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'
import type { CategoryFacet } from './search-messages.ts'

interface Counting {
  readonly reader: IndexReader
  readonly categories: CategoryTest
  readonly offered: readonly Candidate[]
  /** The category that is searched in; empty for all. */
  readonly slugs: readonly string[]
}

/** What is in the category, and how what was found is spread over the categories one level below it. */
export async function countCategories({
  reader,
  categories,
  offered,
  slugs,
}: Counting): Promise<{ facets: CategoryFacet[]; inside: Candidate[] }> {
  const places = await placesByCandidate(reader)
  const inside: Candidate[] = []
  const facets = new Map<string, CategoryFacet>()
  for (const candidate of offered) {
    const own = places(candidate).filter((place) => categories.isBelow(place, slugs))
    if (own.length > 0) inside.push(candidate)
    const paths = own.map((place) => categories.path(place).slice(0, slugs.length + 1))
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

async function placesByCandidate(
  reader: IndexReader,
): Promise<(candidate: Candidate) => readonly number[]> {
  const tables = { dated: [], undated: [] } as Record<
    Candidate['group'],
    (number | readonly number[])[][]
  >
  await Promise.all(
    reader.index.tiers.map(async (tier) => {
      const { categories } = await readFacets(reader, tier)
      tables[tier.group][tier.start] = [...categories]
    }),
  )
  const flat = { dated: tables.dated.flat(), undated: tables.undated.flat() }
  return ({ group, number }) => placesOf(flat[group][number])
}
