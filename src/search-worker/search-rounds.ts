import type { SearchTier } from '../shared/search/search-files.ts'
import type { SearchQuery } from '../shared/search/search-query.ts'
import type { CategoryTest } from './category-test.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'
import { rarestKey } from './rarest-key.ts'

/** The candidates of the tiers that have been read so far. */
export interface Offer {
  readonly candidates: readonly Candidate[]
  /** Whether no tier is left. */
  readonly isWhole: boolean
}

/** The number of articles whose index is read at once. Smaller archives are read whole. */
export const usualRound = 65_536
/** How many times as many articles are known after a round as before it. */
const growth = 4
/** How many articles of the first round have a key at most that is probably in none of most tiers. */
const mostRare = 8

/**
 * Finds candidates round by round, the newest first, each time with those of before. A common word has enough hits in
 * the first round; a rare one needs all.
 */
export async function* offerCandidates(
  lookup: {
    readonly reader: IndexReader
    readonly query: SearchQuery
    readonly categories: CategoryTest
  },
  firstRound: number,
): AsyncGenerator<Offer, undefined> {
  let candidates: readonly Candidate[] = []
  const rounds = searchRounds(lookup.reader.index.tiers, firstRound)
  let needed: number | undefined
  for (const [index, tiers] of rounds.entries()) {
    candidates = candidates.concat(await findCandidates({ ...lookup, tiers, needed }))
    yield { candidates, isWhole: index === rounds.length - 1 }
    if (index > 0) continue
    // From memory: the first round has read these shards.
    const rarest = await rarestKey(lookup, tiers)
    if (rarest && rarest.articles <= mostRare) needed = rarest.key
  }
}

/**
 * Cuts the tiers into the rounds in which a search reads them. A later round never has a newer article, nor an undated
 * one that is listed before another.
 */
export function searchRounds(tiers: readonly SearchTier[], firstRound: number): SearchTier[][] {
  const ordered = tiers.toSorted((a, b) => {
    if (a.group !== b.group) return a.group === 'dated' ? -1 : 1
    return a.group === 'dated' ? b.start - a.start : a.start - b.start
  })
  const rounds: SearchTier[][] = [[]]
  let known = 0
  let wanted = firstRound
  for (const tier of ordered) {
    if (known >= wanted) {
      rounds.push([])
      wanted = known * growth
    }
    rounds.at(-1)?.push(tier)
    known += tier.size
  }
  return rounds
}
