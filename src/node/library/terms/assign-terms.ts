import type { Term } from '../../../shared/article.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import { LabelForms } from './label-forms.ts'
import { makeSlug } from './make-slug.ts'

/**
 * Terms for authors or tags, found by their labels. These are given as often as they are used, from the
 * oldest article on: the most frequent form is shown, the oldest one makes the address.
 */
export function assignTerms(labels: Iterable<string>): ReadonlyMap<string, Term> {
  const uses = countUses(labels)
  const forms = new LabelForms()
  for (const [label, count] of uses) forms.add(label, count)
  const terms = new Map<string, Term>()
  for (const { key, first, shown } of forms.entries()) {
    terms.set(key, { slug: makeSlug(first), label: shown })
  }
  return new Map([...uses.keys()].flatMap((label) => pairOf(label, terms.get(foldCase(label)))))
}

function pairOf(label: string, term: Term | undefined): [string, Term][] {
  return term === undefined ? [] : [[label, term]]
}

/** How often each text comes, in the order in which they come first. */
export function countUses(texts: Iterable<string>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1)
  return uses
}

/** The key of a label path, outermost first. */
export function labelKey(labels: readonly string[]): string {
  return labels.join('\0')
}
