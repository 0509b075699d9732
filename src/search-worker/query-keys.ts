import { type TermKey, termKeys } from '../shared/search/search-keys.ts'
import type {
  Clause,
  Condition,
  SearchQuery,
  TermCondition,
} from '../shared/search/search-query.ts'

/** The clauses that the index answers: all but words that must be missing, about which it is not exact. */
export function wantedClauses(query: SearchQuery): readonly Clause[] {
  return query.filter((clause) => !clause.negated || isAboutFacets(clause))
}

/** The number of clauses that a title can answer at most. */
export function mostTitles(query: SearchQuery): number {
  const isAboutTitle = (condition: Condition) =>
    condition.kind === 'term' && condition.field !== 'author'
  return wantedClauses(query).filter(({ anyOf }) => anyOf.some(isAboutTitle)).length
}

/**
 * The most keys that are read for a long term. More keys exclude hardly any article, and each costs a shard.
 */
const mostKeys = 6

/** The words of a clause. */
export function clauseTerms(clause: Clause): TermCondition[] {
  return clause.anyOf.filter((condition) => condition.kind === 'term')
}

/** The facets are exact, so these can be negated without reading a text. */
function isAboutFacets(clause: Clause): boolean {
  return clause.anyOf.every((condition) => condition.kind !== 'term')
}

/**
 * The keys to look a term up by: all of a short one; of a long one the first, then every other, so
 * that each character is in one of them and one more character asks for one more key.
 */
export function chooseKeys({ text }: TermCondition): readonly TermKey[] {
  const keys = termKeys(text)
  return keys.filter((_, index) => index < mostKeys || (index % 2 === 1 && index < mostKeys * 3))
}
