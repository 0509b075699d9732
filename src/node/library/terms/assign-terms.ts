import type { Term } from '../../../shared/article.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import { LabelForms } from './label-forms.ts'
import { makeSlug } from './make-slug.ts'

/**
 * Terms for authors or tags, found by `termKey` of a label. Labels are given as often as they are used,
 * from the oldest article on: the most frequent form is shown, the oldest one makes the address.
 */
export function assignTerms(labels: Iterable<string>): ReadonlyMap<string, Term> {
  const forms = new LabelForms()
  for (const label of labels) forms.add(label)
  const terms = new Map<string, Term>()
  for (const { key, first, shown } of forms.entries()) {
    terms.set(key, { slug: makeSlug(first), label: shown })
  }
  return terms
}

/** The key of a label: the same for labels that differ by letter case only. */
export function termKey(label: string): string {
  return foldCase(label)
}

/** The key of a label path, outermost first. */
export function labelKey(labels: readonly string[]): string {
  return foldCase(labels.join('\0'))
}
