import type { WithProblems } from '../core/problem.ts'
import type { Settings } from '../core/settings.ts'
import { type AssignedTerms, arrangeArticles } from './arrange-articles.ts'
import type { ArticleDraft } from './article-draft.ts'
import { assignIds } from './assign-ids.ts'
import type { Library } from './library.ts'
import { makeLists } from './lists/make-lists.ts'
import { keepDuplicates, type MergedDraft, mergeDuplicates } from './merge-duplicates.ts'
import { collectCategoryMoves } from './moves/collect-category-moves.ts'
import { collectMoves } from './moves/collect-moves.ts'
import { assignCategoryTerms, assignTerms } from './terms/assign-terms.ts'
import { indexTree, makeCategoryTree } from './terms/make-category-tree.ts'

/**
 * Puts all articles in their order and finds every list they belong to: duplicates merge, ids and
 * slugs become unique, the category tree gets its counts. Problems name files that had to be left out.
 */
export function buildLibrary(
  drafts: readonly ArticleDraft[],
  settings: Settings,
): WithProblems<Library> {
  const { drafts: stories, duplicates } = settings.mergeDuplicates
    ? mergeDuplicates(drafts)
    : keepDuplicates(drafts)
  const ids = assignIds(stories)
  const terms = assignAllTerms(ids.value, settings)
  const articles = arrangeArticles(ids.value, terms)
  const lists = makeLists(articles, settings.timeZone)
  const categories = makeCategoryTree(lists, settings.categories)
  const categoryByKey = indexTree(categories)
  const moves = collectMoves(ids.value, settings.hexoPermalink)
  const categoryMoves = collectCategoryMoves(settings.categories, terms.categories, categoryByKey)
  const library = {
    articles: new Map(articles.map((article) => [article.details.id, article])),
    categories,
    categoryByKey,
    lists,
    ...moves.value,
    movedCategories: categoryMoves.value,
    duplicates,
  }
  const problems = [...ids.problems, ...moves.problems, ...categoryMoves.problems]
  return { value: library, problems }
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
