import type { SearchQuery, TermCondition } from './search-query.ts'

/** The terms that a query searches for, without the negated ones. */
export function wantedTerms(query: SearchQuery): TermCondition[] {
  return query
    .filter((clause) => !clause.negated)
    .flatMap((clause) => clause.anyOf)
    .filter((condition) => condition.kind === 'term')
}
