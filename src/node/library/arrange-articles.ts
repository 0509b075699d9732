import type { ArticleDetails, ArticleLink, CategoryPath, Term } from '../../shared/article.ts'
import { uniqueBy } from '../core/collect.ts'
import type { LibraryArticle } from './library.ts'
import type { MergedDraft } from './merge-duplicates.ts'
import type { Complete } from './pick-fields.ts'
import { joinFields } from './stored-fields.ts'
import { type assignTerms, labelKey } from './terms/assign-terms.ts'
import { categoryKey } from './terms/category-key.ts'

/** The terms that the labels of all drafts stand for. */
export interface AssignedTerms {
  readonly categories: ReadonlyMap<string, CategoryPath>
  readonly authors: ReturnType<typeof assignTerms>
  readonly tags: ReturnType<typeof assignTerms>
}

/** The earlier texts that were kept of articles, by id. */
export type VersionCounts = ReadonlyMap<string, { readonly length: number }>

/** A draft with its id and the categories it belongs to. */
interface ArrangedDraft {
  readonly id: string
  readonly draft: MergedDraft
  readonly categories: readonly CategoryPath[]
}

/**
 * Makes articles of drafts, given by id, in the order of the site: newest first, then the undated ones.
 * Each knows the next newer and the next older one of its first category.
 */
export function arrangeArticles(
  drafts: ReadonlyMap<string, MergedDraft>,
  terms: AssignedTerms,
  versions: VersionCounts = new Map(),
): LibraryArticle[] {
  const categoriesOf = findCategories(terms)
  const arranged = [...drafts]
    .map(([id, draft]) => ({ id, draft, categories: categoriesOf(draft) }))
    .sort(siteOrder)
  const { newer, older } = findNeighbours(arranged)
  return arranged.map((each, at) => {
    const count = versions.get(each.id)?.length
    return makeArticle(each, terms, {
      versions: count === 0 ? undefined : count,
      newer: newer[at],
      older: older[at],
    })
  })
}

/** Makes the function that finds the categories of a draft. Drafts with one list of labels share what it finds. */
function findCategories(terms: AssignedTerms): (draft: MergedDraft) => readonly CategoryPath[] {
  const known = new Map<object, readonly CategoryPath[]>()
  return ({ labels: { categories } }) => {
    const shared = known.get(categories)
    if (shared !== undefined) return shared
    const paths = categories.flatMap((labels) => {
      const path = terms.categories.get(labelKey(labels))
      return path === undefined ? [] : [path]
    })
    const found = uniqueBy(paths, categoryKey)
    known.set(categories, found)
    return found
  }
}

/** Newest first, then the undated ones by path; equal dates by id, so that the order is one. */
function siteOrder(
  { id: idA, draft: a }: ArrangedDraft,
  { id: idB, draft: b }: ArrangedDraft,
): number {
  const { date: dateA } = a.shown
  const { date: dateB } = b.shown
  if (dateA === undefined && dateB === undefined) return a.path < b.path ? -1 : 1
  if (dateA === undefined) return 1
  if (dateB === undefined) return -1
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return idA < idB ? -1 : 1
}

/** The next newer and the next older article in the first category of each. */
function findNeighbours(arranged: readonly ArrangedDraft[]): {
  readonly newer: readonly (ArticleLink | undefined)[]
  readonly older: readonly (ArticleLink | undefined)[]
} {
  const newer: (ArticleLink | undefined)[] = []
  const older: (ArticleLink | undefined)[] = []
  const lastOf = new Map<string, { readonly at: number; readonly link: ArticleLink }>()
  for (const [at, { id, draft, categories }] of arranged.entries()) {
    // The articles on both sides have the same object.
    const link: ArticleLink = { id, title: draft.shown.title }
    const category = categoryKey(categories[0] ?? [])
    const last = lastOf.get(category)
    newer.push(last?.link)
    if (last !== undefined) older[last.at] = link
    lastOf.set(category, { at, link })
  }
  return { newer, older }
}

function makeArticle(
  arranged: ArrangedDraft,
  terms: AssignedTerms,
  others: Complete<Pick<ArticleDetails, 'versions' | 'newer' | 'older'>>,
): LibraryArticle {
  const { id, draft, categories } = arranged
  const { path, shown, labels, body } = draft
  const details = joinFields(shown, {
    id,
    categories,
    tags: tagsOf(labels.tags, terms),
    author: labels.author === undefined ? undefined : terms.authors.get(labels.author),
    ...others,
  })
  return { path, details, body }
}

const noTags: readonly Term[] = []

function tagsOf(labels: readonly string[], { tags }: AssignedTerms): readonly Term[] {
  if (labels.length === 0) return noTags
  return uniqueBy(
    labels.flatMap((tag) => tags.get(tag) ?? []),
    ({ slug }) => slug,
  )
}
