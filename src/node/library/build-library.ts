import type { WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import { type AssignedTerms, arrangeArticles } from './arrange-articles.ts'
import type { ArticleDraft } from './article-draft.ts'
import { assignIds } from './assign-ids.ts'
import type { Library } from './library.ts'
import { makeLists } from './lists/make-lists.ts'
import { keepDuplicates, type MergedDraft, mergeDuplicates } from './merge-duplicates.ts'
import { claimPages } from './moves/claim-pages.ts'
import { claimPublicFiles } from './moves/claim-public-files.ts'
import { collectCategoryMoves } from './moves/collect-category-moves.ts'
import { collectMoves } from './moves/collect-moves.ts'
import { assignCategoryTerms, assignTerms } from './terms/assign-terms.ts'
import { indexTree, makeCategoryTree } from './terms/make-category-tree.ts'

/**
 * Puts all articles in their order and finds every list they belong to: duplicates merge, ids and
 * slugs become unique, the category tree gets its counts. Every address is claimed, in this order: the
 * site's own pages, `publicFiles` (the paths of the public folder), old addresses. Problems name what
 * had to be left out.
 */
export function buildLibrary(
  drafts: readonly ArticleDraft[],
  settings: Settings,
  publicFiles: readonly string[] = [],
): WithProblems<Library> {
  const { drafts: stories, duplicates } = settings.mergeDuplicates
    ? mergeDuplicates(drafts)
    : keepDuplicates(drafts)
  const ids = assignIds(stories)
  const terms = assignAllTerms(ids.value, settings)
  const inOrder = arrangeArticles(ids.value, terms)
  const articles = new Map(inOrder.map((article) => [article.details.id, article]))
  const lists = makeLists(inOrder, settings.timeZone)
  const categories = makeCategoryTree(lists, settings.categories)
  const categoryByKey = indexTree(categories)
  const claims = claimPages({ articles, lists })
  const published = claimPublicFiles(claims, publicFiles)
  const categoryMoves = collectCategoryMoves(claims, settings.categories, {
    terms: terms.categories,
    living: categoryByKey,
  })
  const moves = collectMoves(claims, ids.value, settings.hexoPermalink)
  const library = {
    articles,
    categories,
    categoryByKey,
    lists,
    ...moves.value,
    movedCategories: categoryMoves.value,
    duplicates,
    publicFiles: published.value,
  }
  const steps = [ids, published, moves, categoryMoves]
  return { value: library, problems: steps.flatMap(({ problems }) => problems) }
}

function assignAllTerms(
  drafts: ReadonlyMap<string, MergedDraft>,
  settings: Settings,
): AssignedTerms {
  const all = [...drafts.values()]
  const paths = all.flatMap((draft) => draft.labels.categories)
  return {
    categories: assignCategoryTerms(paths, settings.categories),
    authors: assignTerms(all.flatMap((draft) => draft.labels.author ?? [])),
    tags: assignTerms(all.flatMap((draft) => draft.labels.tags)),
  }
}
