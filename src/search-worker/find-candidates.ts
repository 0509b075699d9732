import type { DocumentGroup, SearchTier } from '../shared/search/search-files.ts'
import { everyPosition, shiftMarks, type TermKey } from '../shared/search/search-keys.ts'
import type { Clause, Condition, SearchQuery } from '../shared/search/search-query.ts'
import type { Postings } from '../shared/search/search-shard.ts'
import type { CategoryTest } from './category-test.ts'
import type { IndexReader } from './index-reader.ts'
import { chooseKeys, clauseTerms, wantedClauses } from './query-keys.ts'
import { countArticles } from './rarest-key.ts'
import { depthOf, readCategories, readDays, type TierCategories } from './read-facets.ts'

/** An article that may match, according to the index. */
export interface Candidate {
  readonly group: DocumentGroup
  readonly number: number
  /** How many of the query's clauses its title may answer. */
  readonly titles: number
}

/** The means by which a query is looked up. */
interface Lookup {
  readonly reader: IndexReader
  readonly query: SearchQuery
  readonly categories: CategoryTest
}

/** A lookup in some tiers. */
interface TierLookup extends Lookup {
  /** All of them where none are named. */
  readonly tiers?: readonly SearchTier[]
  /** A key that every hit has. Where a tier has no article with it, nothing else of the tier is read. */
  readonly needed?: number | undefined
}

/**
 * Returns every article of the tiers that may match the query. No match is missing. Negated clauses are left
 * to the check of the text, because the index is not exact about them.
 */
export async function findCandidates({
  tiers,
  needed,
  ...lookup
}: TierLookup): Promise<readonly Candidate[]> {
  const wanted = wantedClauses(lookup.query)
  const keys = [
    ...new Set(
      wanted
        .flatMap(clauseTerms)
        .flatMap(chooseKeys)
        .map(({ key }) => key),
    ),
  ]
  const found = await Promise.all(
    (tiers ?? lookup.reader.index.tiers).map(async (tier) => {
      if (needed !== undefined && (await countArticles(lookup.reader, tier, needed)) === 0)
        return []
      const [postings, facets] = await Promise.all([
        lookup.reader.postings(tier, keys),
        readFacets(lookup.reader, tier, wanted),
      ])
      return matchTier({ ...lookup, tier, wanted, postings, facets })
    }),
  )
  return found.flat()
}

/** Categories and dates of the articles of a tier, as far as the query asks for them. */
interface TierFacets {
  /** Days since 1970; missing for undated articles. */
  readonly days: readonly number[] | undefined
  readonly categories: TierCategories
}

async function readFacets(
  reader: IndexReader,
  tier: SearchTier,
  wanted: readonly Clause[],
): Promise<TierFacets> {
  const asksFor = (kind: Condition['kind']): boolean =>
    wanted.some(({ anyOf }) => anyOf.some((condition) => condition.kind === kind))
  const [days, categories] = await Promise.all([
    asksFor('date') ? readDays(reader, tier) : undefined,
    asksFor('category') ? readCategories(reader, tier, depthOf(reader.index.categories)) : [],
  ])
  return { days, categories }
}

interface TierMatch extends Lookup {
  readonly tier: SearchTier
  readonly wanted: readonly Clause[]
  readonly postings: ReadonlyMap<number, Postings>
  readonly facets: TierFacets
}

function matchTier(match: TierMatch): Candidate[] {
  const { tier, wanted } = match
  const answered = new Uint8Array(tier.size)
  const titles = new Uint8Array(tier.size)
  for (const clause of wanted) addClause(match, clause, answered, titles)
  const found: Candidate[] = []
  answered.forEach((count, number) => {
    if (count !== wanted.length) return
    found.push({
      group: tier.group,
      number: tier.start + number,
      titles: titles[number] ?? 0,
    })
  })
  return found
}

/** Counts, for every article, the clauses that it may answer. */
function addClause(
  match: TierMatch,
  clause: Clause,
  answered: Uint8Array,
  titles: Uint8Array,
): void {
  const mask = new Uint8Array(match.tier.size)
  for (const condition of clause.anyOf) addCondition(match, condition, mask)
  mask.forEach((mark, number) => {
    const holds = clause.negated ? mark === 0 : mark > 0
    if (holds) answered[number] = (answered[number] ?? 0) + 1
    if (mark === inTitle) titles[number] = (titles[number] ?? 0) + 1
  })
}

const inText = 1
const inTitle = 2

function addCondition(match: TierMatch, condition: Condition, mask: Uint8Array): void {
  if (condition.kind === 'term') {
    const keys = chooseKeys(condition)
    if (keys.length === 0) mask.fill(inText)
    if (condition.field !== 'title') addTerm(match, keys, 'all', mask, inText)
    if (condition.field !== 'author') addTerm(match, keys, 'titles', mask, inTitle)
    return
  }
  const { facets, categories } = match
  for (let number = 0; number < mask.length; number += 1) {
    const holds =
      condition.kind === 'category'
        ? (facets.categories[number] ?? []).some((index) => categories.isIn(index, condition))
        : isBetween(facets.days?.[number], condition)
    if (holds && mask[number] === 0) mask[number] = inText
  }
}

/** Marks the articles that stand in the lists of all keys, at positions that fit together. */
function addTerm(
  { postings }: TierMatch,
  keys: readonly TermKey[],
  part: keyof Postings,
  mask: Uint8Array,
  mark: number,
): void {
  const counts = new Uint8Array(mask.length)
  // The positions at which the term may begin.
  const begins = new Uint16Array(mask.length).fill(everyPosition)
  keys.forEach(({ key, position }, index) => {
    const { numbers = [], marks } = postings.get(key)?.[part] ?? {}
    numbers.forEach((number, at) => {
      if (counts[number] !== index) return
      counts[number] = index + 1
      if (position === undefined || marks === undefined) return
      begins[number] = (begins[number] ?? 0) & shiftMarks(marks[at] ?? 0, position)
    })
  })
  counts.forEach((count, number) => {
    if (keys.length > 0 && count === keys.length && begins[number] !== 0) mask[number] = mark
  })
}

function isBetween(
  day: number | undefined,
  { from, until }: { readonly from?: string; readonly until?: string },
): boolean {
  if (day === undefined) return false
  return (from === undefined || day >= dayOf(from)) && (until === undefined || day < dayOf(until))
}

function dayOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}
