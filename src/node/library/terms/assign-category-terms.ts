import type { CategoryPath } from '../../../shared/article.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import { cutHash } from '../../core/fingerprint.ts'
import { foldCase, pathKey } from '../../core/paths/path-key.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'
import { countUses, labelKey } from './assign-terms.ts'
import { LabelForms } from './label-forms.ts'
import { cleanSlug, makeSlug } from './make-slug.ts'

type LabelPath = readonly string[]

type CategorySettings = Settings['categories']

/**
 * Terms for category paths, found by `labelKey`. Paths are given as often as they are used, from the
 * oldest article on. Slugs and labels set in the settings win; a category whose own address a slug of
 * the settings has taken gets a hash behind it, and a warning says so.
 */
export function assignCategoryTerms(
  paths: Iterable<LabelPath>,
  settings: CategorySettings,
): WithProblems<ReadonlyMap<string, CategoryPath>> {
  const uses = countUses(Array.from(paths, labelKey))
  const byKey = new Map(Object.entries(settings).map(([labels, each]) => [foldCase(labels), each]))
  const terms = new Map<string, CategoryPath>([['', []]])
  const problems: Problem[] = []
  // Parents come before their children: a parent is entered first.
  for (const [parentKey, forms] of childForms(uses)) {
    const parent = parentKey.replaceAll('\0', '/')
    const prefix = parent === '' ? '' : `${parent}/`
    const set = setSlugs(prefix, forms, settings)
    problems.push(...set.problems)
    for (const { key, first, shown } of forms.entries()) {
      const own = makeSlug(first)
      const holder = set.holders.get(pathKey(own))
      const isTaken = holder !== undefined && holder !== key
      if (isTaken && !set.slugs.has(key)) problems.push(takenProblem(prefix + shown, own))
      const free = isTaken ? `${own}~${cutHash(key, 6)}` : own
      const slug = set.slugs.get(key) ?? free
      const term = { slug, label: byKey.get(prefix + key)?.label ?? shown }
      const childKey = parentKey === '' ? key : `${parentKey}\0${key}`
      terms.set(childKey, [...(terms.get(parentKey) ?? []), term])
    }
  }
  return { value: byLabels(uses.keys(), terms), problems }
}

/** Terms by `labelKey` for every path and what it lies in, from those by the keys of labels. */
function byLabels(
  paths: Iterable<string>,
  terms: ReadonlyMap<string, CategoryPath>,
): ReadonlyMap<string, CategoryPath> {
  const known = new Map<string, CategoryPath>()
  for (const path of paths) {
    const labels = path.split('\0')
    for (const depth of labels.keys()) {
      const key = labelKey(labels.slice(0, depth + 1))
      const term = known.get(key) ?? terms.get(foldCase(key))
      if (term !== undefined) known.set(key, term)
    }
  }
  return known
}

/** The labels below every label path, by its key, the root's first. */
function childForms(uses: ReadonlyMap<string, number>): ReadonlyMap<string, LabelForms> {
  const children = new Map<string, LabelForms>([['', new LabelForms()]])
  for (const [path, count] of uses) {
    const labels = path.split('\0')
    for (const [depth, label] of labels.entries()) {
      const parent = foldCase(labelKey(labels.slice(0, depth)))
      const forms = children.get(parent) ?? new LabelForms()
      forms.add(label, count)
      children.set(parent, forms)
    }
  }
  return children
}

/** The slugs that the settings give the categories of one level. */
interface SetSlugs {
  readonly slugs: ReadonlyMap<string, string>
  /** The category that has a slug, by its `pathKey`. */
  readonly holders: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/**
 * Reads them for all categories below `prefix`, also for those without articles: a category's first
 * article takes no address from another category.
 */
function setSlugs(prefix: string, forms: LabelForms, settings: CategorySettings): SetSlugs {
  const slugs = new Map<string, string>()
  const holders = new Map<string, string>()
  const problems: Problem[] = []
  for (const [labels, { slug: wanted }] of Object.entries(settings)) {
    const whole = foldCase(labels)
    const key = whole.slice(prefix.length)
    const isHere = whole.startsWith(prefix) && (forms.has(key) || !key.includes('/'))
    if (wanted === undefined || !isHere) continue
    const slug = cleanSlug(wanted)
    if (slug === undefined || holders.has(pathKey(slug))) {
      problems.push(slugProblem(labels, wanted))
      continue
    }
    slugs.set(key, slug)
    holders.set(pathKey(slug), key)
  }
  return { slugs, holders, problems }
}

function slugProblem(labels: string, wanted: string): Problem {
  return {
    severity: 'warning',
    path: 'settings',
    of: 'project',
    line: 1,
    key: `categories.${labels}.slug`,
    expected: 'letters or digits that no other category beside it has',
    found: quoteFound(wanted),
    remedy: 'The address is made from the name. Correct the slug in the settings.',
  }
}

function takenProblem(labels: string, slug: string): Problem {
  return {
    severity: 'warning',
    path: 'settings',
    of: 'project',
    line: 1,
    key: `categories.${labels}`,
    expected: 'an address that no slug of the settings has',
    found: quoteFound(slug),
    remedy: 'A hash is added to it. Give the category a slug of its own in the settings.',
  }
}
