import type { SearchTier } from '../shared/search/search-files.ts'
import type { SearchQuery } from '../shared/search/search-query.ts'
import type { IndexReader } from './index-reader.ts'
import { chooseKeys, wantedClauses } from './query-keys.ts'

/** The key that the fewest articles of some tiers have, of those that every hit has; undefined where there is none. */
export async function rarestKey(
  { reader, query }: { readonly reader: IndexReader; readonly query: SearchQuery },
  tiers: readonly SearchTier[],
): Promise<{ readonly key: number; readonly articles: number } | undefined> {
  const terms = wantedClauses(query).flatMap(({ anyOf: [condition, ...others] }) =>
    condition?.kind === 'term' && others.length === 0 ? [condition] : [],
  )
  const counted = await Promise.all(
    terms.flatMap(chooseKeys).map(async ({ key }) => {
      const counts = await Promise.all(tiers.map((tier) => countArticles(reader, tier, key)))
      return { key, articles: counts.reduce((sum, count) => sum + count, 0) }
    }),
  )
  return counted.sort((a, b) => a.articles - b.articles)[0]
}

/** The number of articles of a tier that may have a key. */
export async function countArticles(
  reader: IndexReader,
  tier: SearchTier,
  key: number,
): Promise<number> {
  return (await reader.postings(tier, [key])).get(key)?.all.numbers.length ?? 0
}
