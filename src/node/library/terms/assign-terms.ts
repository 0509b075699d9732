import type { CategoryPath, Term } from '../../../shared/article.ts'
import { uniqueBy } from '../../core/collect.ts'
import type { Settings } from '../../core/settings.ts'
import { assignSlugs } from './make-slug.ts'

type LabelPath = readonly string[]

/** Terms for authors or tags: every label with a slug of its own. */
export function assignTerms(labels: Iterable<string>): ReadonlyMap<string, Term> {
  const slugs = assignSlugs(labels)
  return new Map([...slugs].map(([label, slug]) => [label, { slug, label }]))
}

/**
 * Terms for category paths, found by their labels joined with NUL (`labelKey`). Slugs and labels set
 * in the settings win; a slug is unique among the categories beside it.
 */
export function assignCategoryTerms(
  paths: Iterable<LabelPath>,
  settings: Settings['categories'],
): ReadonlyMap<string, CategoryPath> {
  const children = childLabels(paths)
  const terms = new Map<string, CategoryPath>([['', []]])
  // Parents come before their children: a parent is entered into `children` first.
  for (const [parentKey, labels] of children) {
    const parent = parentKey === '' ? [] : parentKey.split('\0')
    const setting = (label: string) => settings[[...parent, label].join('/')]
    const wanted = [...labels].flatMap((label) => {
      const slug = setting(label)?.slug
      return slug === undefined ? [] : [[label, slug] as const]
    })
    for (const [label, slug] of assignSlugs(labels, new Map(wanted))) {
      const term = { slug, label: setting(label)?.label ?? label }
      terms.set(labelKey([...parent, label]), [...(terms.get(parentKey) ?? []), term])
    }
  }
  terms.delete('')
  return terms
}

/** The key of a label path in the map of `assignCategoryTerms`. */
export function labelKey(labels: LabelPath): string {
  return labels.join('\0')
}

/** The labels below every label path, the root's first. */
function childLabels(paths: Iterable<LabelPath>): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>([['', new Set()]])
  for (const path of uniqueBy(paths, labelKey)) {
    path.forEach((label, depth) => {
      const parent = labelKey(path.slice(0, depth))
      const known = children.get(parent) ?? new Set()
      children.set(parent, known.add(label))
    })
  }
  return children
}
