import type { TermCondition } from './search-query.ts'
import { charKind, kindOf } from './search-text.ts'

/**
 * Finds a folded term in a folded text. Returns the first index from `from` on, or -1. A term that begins
 * with a Latin letter or digit must begin at the beginning of a word. A term that ends with one may end
 * inside a word, unless it is exact. This function defines what a hit is: the index only offers
 * candidates.
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
