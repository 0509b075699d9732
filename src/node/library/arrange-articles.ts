import type { CategoryPath, Neighbour } from '../../shared/article.ts'
import type { LibraryArticle } from './library.ts'
import type { MergedDraft } from './merge-duplicates.ts'
import { pickDetails } from './pick-fields.ts'
import { type assignCategoryTerms, type assignTerms, labelKey } from './terms/assign-terms.ts'
import { categoryKey } from './terms/category-key.ts'

/** The terms that the labels of all drafts stand for. */
export interface AssignedTerms {
  readonly categories: ReturnType<typeof assignCategoryTerms>
  readonly authors: ReturnType<typeof assignTerms>
  readonly tags: ReturnType<typeof assignTerms>
}

/** A draft with its id and the categories it belongs to. */
interface PlacedDraft {
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
): LibraryArticle[] {
  const placed = [...drafts].map(([id, draft]) => placeDraft(id, draft, terms)).sort(siteOrder)
  const { newer, older } = findNeighbours(placed)
  return placed.map((each, at) => makeArticle(each, terms, newer[at], older[at]))
}

function placeDraft(id: string, draft: MergedDraft, terms: AssignedTerms): PlacedDraft {
  const categories = draft.labels.categories.flatMap((labels) => {
    const known = terms.categories.get(labelKey(labels))
    return known === undefined ? [] : [known]
  })
  return { id, draft, categories }
}

/** Newest first, then the undated ones by path; equal dates by id, so that the order is one. */
function siteOrder({ id: idA, draft: a }: PlacedDraft, { id: idB, draft: b }: PlacedDraft): number {
  const { date: dateA } = a.shown
  const { date: dateB } = b.shown
  if (dateA === undefined && dateB === undefined) return a.path < b.path ? -1 : 1
  if (dateA === undefined) return 1
  if (dateB === undefined) return -1
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return idA < idB ? -1 : 1
}

/** The next newer and the next older article in the first category of each. */
function findNeighbours(placed: readonly PlacedDraft[]): {
  readonly newer: readonly (Neighbour | undefined)[]
  readonly older: readonly (Neighbour | undefined)[]
} {
  const newer: (Neighbour | undefined)[] = []
  const older: (Neighbour | undefined)[] = []
  const lastOf = new Map<string, number>()
  for (const [at, { categories }] of placed.entries()) {
    const category = categoryKey(categories[0] ?? [])
    const last = lastOf.get(category)
    newer.push(last === undefined ? undefined : neighbour(placed[last]))
    if (last !== undefined) older[last] = neighbour(placed[at])
    lastOf.set(category, at)
  }
  return { newer, older }
}

function neighbour(placed: PlacedDraft | undefined): Neighbour | undefined {
  return placed && { id: placed.id, title: placed.draft.shown.title }
}

function makeArticle(
  placed: PlacedDraft,
  terms: AssignedTerms,
  newer: Neighbour | undefined,
  older: Neighbour | undefined,
): LibraryArticle {
  const { id, draft, categories } = placed
  const { path, shown, labels, body } = draft
  const details = pickDetails({
    ...shown,
    id,
    categories,
    tags: labels.tags.flatMap((tag) => terms.tags.get(tag) ?? []),
    author: labels.author === undefined ? undefined : terms.authors.get(labels.author),
    newer,
    older,
  })
  return { path, details, body }
}
