import type { WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import { type AssignedTerms, arrangeArticles, type VersionCounts } from './arrange-articles.ts'
import type { ArticleDraft } from './article-draft.ts'
import { assignIds } from './assign-ids.ts'
import type { Library } from './library.ts'
import { type LinkedBodies, resolveLinks } from './links/resolve-links.ts'
import { makeLists } from './lists/make-lists.ts'
import { keepDuplicates, type MergedDraft, mergeDuplicates } from './merge-duplicates.ts'
import { claimOwnPages } from './moves/claim-own-pages.ts'
import { claimPages } from './moves/claim-pages.ts'
import { claimPublicFiles } from './moves/claim-public-files.ts'
import { collectCaseForms } from './moves/collect-case-forms.ts'
import { collectCategoryMoves } from './moves/collect-category-moves.ts'
import { collectMoves } from './moves/collect-moves.ts'
import { collectSlugMoves } from './moves/collect-slug-moves.ts'
import type { OwnPage } from './own-page.ts'
import { assignCategoryTerms } from './terms/assign-category-terms.ts'
import { assignTerms } from './terms/assign-terms.ts'
import { indexTree, makeCategoryTree } from './terms/make-category-tree.ts'
import { unusedSettings } from './terms/unused-settings.ts'

/** The parts of an archive beside its articles. */
interface Surroundings {
  /** The paths of the files in the public folder. */
  readonly publicFiles?: readonly string[]
  readonly ownPages?: readonly OwnPage[]
  /** The bodies in which links between articles get their addresses; without them links stay as they are. */
  readonly linked?: LinkedBodies
  /** The numbers of earlier texts of articles. */
  readonly versions?: VersionCounts
}

/**
 * Puts all articles in their order and finds every list they belong to: duplicates merge, ids and
 * slugs become unique, the category tree gets its counts. Every address is claimed, in this order: the
 * site's pages, `ownPages`, `publicFiles`, old addresses. Problems name what had to be left out.
 */
export function buildLibrary(
  drafts: readonly ArticleDraft[],
  settings: Settings,
  { publicFiles = [], ownPages = [], linked, versions }: Surroundings = {},
): WithProblems<Library> {
  const { drafts: stories, duplicates } = settings.mergeDuplicates
    ? mergeDuplicates(drafts)
    : keepDuplicates(drafts)
  const ids = assignIds(stories)
  const terms = assignAllTerms(ids.value, settings)
  const inOrder = arrangeArticles(resolveLinks(ids.value, linked), terms.value, versions)
  const articles = new Map(inOrder.map((article) => [article.details.id, article]))
  const lists = makeLists(inOrder, settings.timeZone)
  const categories = makeCategoryTree(lists, settings.categories)
  const categoryByKey = indexTree(categories)
  const claims = claimPages({ articles, lists })
  const own = claimOwnPages(claims, ownPages)
  const published = claimPublicFiles(claims, publicFiles, settings.publicDir)
  const caseForms = collectCaseForms(terms.value)
  const categoryMoves = collectCategoryMoves(claims, settings.categories, {
    terms: terms.value.categories,
    living: categoryByKey,
    caseForms,
  })
  const moves = collectMoves(claims, ids.value, settings.hexoPermalink)
  const slugMoves = collectSlugMoves(claims, [...ids.value.values()], terms.value, settings)
  const library = {
    articles,
    categories,
    categoryByKey,
    lists,
    ...moves.value,
    movedLists: new Map([
      ...categoryMoves.value,
      ...(settings.oldSlugs ? slugMoves : []),
      ...caseForms,
    ]),
    formerLists: new Set(settings.oldSlugs ? [] : slugMoves.keys()),
    duplicates,
    ownPages: own.value,
    publicFiles: published.value,
  }
  const steps = [ids, terms, own, published, moves, categoryMoves]
  return { value: library, problems: steps.flatMap(({ problems }) => problems) }
}

/**
 * The terms of all labels, which are counted from the article on that came first, the undated ones last: an
 * imported article came when it was fetched, however old its date is, so it takes no address from another.
 */
function assignAllTerms(
  drafts: ReadonlyMap<string, MergedDraft>,
  settings: Settings,
): WithProblems<AssignedTerms> {
  const all = [...drafts.values()].sort(byAge)
  const paths = all.flatMap((draft) => draft.labels.categories)
  const categories = assignCategoryTerms(paths, settings.categories)
  const unused = all.length === 0 ? [] : unusedSettings(paths, settings.categories)
  const terms = {
    categories: categories.value,
    authors: assignTerms(all.flatMap((draft) => draft.labels.author ?? [])),
    tags: assignTerms(all.flatMap((draft) => draft.labels.tags)),
  }
  return { value: terms, problems: [...categories.problems, ...unused] }
}

/** Behind every date. */
const undated = '~'

function byAge(a: MergedDraft, b: MergedDraft): number {
  const [cameA, cameB] = [arrivalOf(a), arrivalOf(b)]
  if (cameA !== cameB) return cameA < cameB ? -1 : 1
  const [ageA, ageB] = [a.shown.date ?? undated, b.shown.date ?? undated]
  if (ageA !== ageB) return ageA < ageB ? -1 : 1
  return a.path < b.path ? -1 : 1
}

function arrivalOf({ shown }: MergedDraft): string {
  return shown.fetched ?? shown.date ?? undated
}
