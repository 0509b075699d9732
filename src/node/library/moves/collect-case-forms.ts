import { cutHash } from '../../core/fingerprint.ts'
import { foldCase, pathKey } from '../../core/paths/path-key.ts'
import type { AssignedTerms } from '../arrange-articles.ts'
import { categoryKey } from '../terms/category-key.ts'
import { makeSlug } from '../terms/make-slug.ts'

/**
 * The most addresses of one category that mix the forms of several articles. Categories inside each other multiply
 * their forms, so that some articles could ask for any number of pages.
 */
const mostForms = 64

/**
 * The addresses of all other letter case that labels of articles ask for, as `scopeKey`s with the key of their
 * list: with `Linux` and `LINUX` as tags both `t/Linux` and `t/LINUX` answer, whichever is the address of the list.
 * So no article that is added makes an address end that was given before. They need no claim, since the list
 * itself has claimed their paths: claims know no letter case.
 */
export function collectCaseForms(terms: AssignedTerms): ReadonlyMap<string, string> {
  return new Map([
    ...termForms('by', terms.authors),
    ...termForms('t', terms.tags),
    ...categoryForms(terms.categories),
  ])
}

function* termForms(folder: string, terms: AssignedTerms['tags']): Generator<[string, string]> {
  for (const [label, { slug }] of terms) {
    const form = formOf(label, slug)
    if (form !== slug) yield [`${folder}/${form}`, `${folder}/${slug}`]
  }
}

/** The forms of categories: first as articles write them, then those that their levels make together. */
function* categoryForms(terms: AssignedTerms['categories']): Generator<[string, string]> {
  for (const [labels, path] of terms) {
    const written = labels.split('\0').map((label, at) => formOf(label, path[at]?.slug ?? ''))
    const [form, key] = [`c/${written.join('/')}`, `c/${categoryKey(path)}`]
    if (form !== key) yield [form, key]
  }
  yield* mixedForms(terms)
}

function* mixedForms(terms: AssignedTerms['categories']): Generator<[string, string]> {
  const slugs = slugForms(terms)
  const known = new Map<string, readonly string[]>([['c', ['c']]])
  for (const path of terms.values()) {
    let parent = 'c'
    for (const { slug } of path) {
      const key = `${parent}/${slug}`
      if (!known.has(key)) {
        const own = [slug, ...(slugs.get(key) ?? [])]
        const above = known.get(parent) ?? []
        const [, ...forms] = above.flatMap((each) => own.map((form) => `${each}/${form}`))
        const kept = forms.slice(0, mostForms)
        known.set(key, [key, ...kept])
        for (const form of kept) yield [form, key]
      }
      parent = key
    }
  }
}

/** The slugs of other letter case that articles write for the last level of a category, by its `scopeKey`. */
function slugForms(terms: AssignedTerms['categories']): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const [labels, path] of terms) {
    const label = labels.slice(labels.lastIndexOf('\0') + 1)
    const slug = path.at(-1)?.slug ?? ''
    const form = formOf(label, slug)
    if (form === slug) continue
    const key = `c/${categoryKey(path)}`
    forms.set(key, (forms.get(key) ?? new Set()).add(form))
  }
  return forms
}

/**
 * The slug of a label as the label itself is written. It is that of its term where they differ by more than letter
 * case, since the settings name it.
 */
function formOf(label: string, slug: string): string {
  const own = makeSlug(label)
  if (own === slug) return slug
  const key = pathKey(slug)
  const forms = [own, `${own}~${cutHash(foldCase(label), 6)}`]
  return forms.find((form) => pathKey(form) === key) ?? slug
}
