import type { TermCondition } from './search-query.ts'
import { charKind, kindOf } from './search-text.ts'

/**
 * Where a term stands in a folded text from `from` on; -1 when nowhere. A term that begins with a
 * Latin letter or digit has to begin a word; one that ends with one may end inside a word unless it
 * is exact. This is the definition of a hit: the index only offers candidates.
 */
export function findTerm(
  text: string,
  { text: term, exact }: Pick<TermCondition, 'text' | 'exact'>,
  from = 0,
): number {
  const beginsWord = kindOf(term.charCodeAt(0)) === charKind.word
  const endsWord = exact && kindOf(term.charCodeAt(term.length - 1)) === charKind.word
  for (let at = text.indexOf(term, from); at !== -1; at = text.indexOf(term, at + 1)) {
    const end = at + term.length
    const isCutOff = beginsWord && at > 0 && kindOf(text.charCodeAt(at - 1)) === charKind.word
    const goesOn = endsWord && end < text.length && kindOf(text.charCodeAt(end)) === charKind.word
    if (!isCutOff && !goesOn) return at
  }
  return -1
}
