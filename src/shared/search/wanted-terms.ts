import type { SearchQuery, TermCondition } from './search-query.ts'

/** The terms that are looked for, without those that must not be there. */
export function wantedTerms(query: SearchQuery): TermCondition[] {
  return query
    .filter((clause) => !clause.negated)
    .flatMap((clause) => clause.anyOf)
    .filter((condition) => condition.kind === 'term')
}
