import { findTerm } from '../shared/search/find-term.ts'
import type { Clause, SearchQuery } from '../shared/search/search-query.ts'
import { foldText } from '../shared/search/search-text.ts'
import type { Candidate } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'

/** A search of which every hit is known. */
export interface FinishedSearch {
  readonly reader: IndexReader
  readonly query: SearchQuery
  readonly hits: readonly Candidate[]
}

/**
 * Whether all hits of the second query are among those of the first, as when the reader types more letters.
 * It is false for queries with categories, dates or phrases.
 */
export function isNarrower(query: SearchQuery, before: SearchQuery): boolean {
  const isAboutWords = (clause: Clause): boolean =>
    clause.anyOf.every((condition) => condition.kind === 'term')
  return (
    query.every(isAboutWords) &&
    before.every((clause) => query.some((next) => isSame(next, clause) || goesOn(next, clause)))
  )
}

function isSame(one: Clause, other: Clause): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether a clause is one word that begins with the one word of another. */
function goesOn(clause: Clause, before: Clause): boolean {
  const [term, ...others] = clause.anyOf
  const [start, ...otherStarts] = before.anyOf
  if (clause.negated || before.negated || others.length + otherStarts.length > 0) return false
  if (term?.kind !== 'term' || start?.kind !== 'term' || term.exact || start.exact) return false
  return term.field === start.field && term.text.startsWith(start.text)
}

/** The hits of a finished search as candidates of a narrower one; their articles have all been read. */
export async function narrowHits(
  { reader, hits }: FinishedSearch,
  query: SearchQuery,
): Promise<Candidate[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const { article } = await reader.article(hit.group, hit.number)
      return { ...hit, titles: countTitles(foldText(article.title), query) }
    }),
  )
}

/** How many of the query's clauses a title answers. */
function countTitles(title: string, query: SearchQuery): number {
  const answers = ({ negated, anyOf }: Clause): boolean =>
    !negated &&
    anyOf.some(
      (each) => each.kind === 'term' && each.field !== 'author' && findTerm(title, each) !== -1,
    )
  return query.filter(answers).length
}
