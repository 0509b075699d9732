import type { ArticleDetails } from '../../shared/article.ts'
import type { WithProblems } from '../problem.ts'
import type { Settings } from '../settings.ts'
import type { ArticleDraft } from './article-draft.ts'
import { assignIds } from './assign-ids.ts'
import { assignCategoryTerms, assignTerms, labelKey } from './assign-terms.ts'
import { categoryKey } from './category-key.ts'
import { collectCategoryMoves } from './collect-category-moves.ts'
import { collectMoves } from './collect-moves.ts'
import type { Library, LibraryArticle } from './library.ts'
import { indexTree, makeCategoryTree } from './make-category-tree.ts'
import { makeLists } from './make-lists.ts'
import { keepDuplicates, type MergedDraft, mergeDuplicates } from './merge-duplicates.ts'

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
  const articles = withNeighbours(makeArticles(ids.value, terms))
  const lists = makeLists(articles, settings.timeZone)
  const categories = makeCategoryTree(articles, lists, settings.categories)
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

function makeArticles(
  drafts: ReadonlyMap<string, MergedDraft>,
  terms: AssignedTerms,
): LibraryArticle[] {
  return [...drafts].map(([id, draft]) => makeArticle(id, draft, terms)).sort(siteOrder)
}

function assignAllTerms(
  drafts: ReadonlyMap<string, MergedDraft>,
  settings: Settings,
): AssignedTerms {
  const all = [...drafts.values()]
  const paths = all.flatMap((draft) => draft.categories)
  return {
    categories: assignCategoryTerms(paths, settings.categories),
    authors: assignTerms(all.flatMap((draft) => draft.author ?? [])),
    tags: assignTerms(all.flatMap((draft) => draft.tags)),
  }
}

interface AssignedTerms {
  readonly categories: ReturnType<typeof assignCategoryTerms>
  readonly authors: ReturnType<typeof assignTerms>
  readonly tags: ReturnType<typeof assignTerms>
}

function makeArticle(id: string, draft: MergedDraft, terms: AssignedTerms): LibraryArticle {
  const { path, body, story, wantedId, aliases, mergedPaths, ...shown } = draft
  const author = draft.author === undefined ? undefined : terms.authors.get(draft.author)
  const { author: _label, hexoPath, hexoPaths, ...rest } = shown
  const details: ArticleDetails = {
    id,
    ...rest,
    ...(author && { author }),
    categories: draft.categories.flatMap((labels) => {
      const known = terms.categories.get(labelKey(labels))
      return known === undefined ? [] : [known]
    }),
    tags: draft.tags.flatMap((tag) => terms.tags.get(tag) ?? []),
  }
  return { path, details, body }
}

/** Newest first, then the undated ones by path; equal dates by id, so that the order is one. */
function siteOrder(a: LibraryArticle, b: LibraryArticle): number {
  const [dateA, dateB] = [a.details.date, b.details.date]
  if (dateA === undefined && dateB === undefined) return a.path < b.path ? -1 : 1
  if (dateA === undefined) return 1
  if (dateB === undefined) return -1
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.details.id < b.details.id ? -1 : 1
}

/** Links every article with the next newer and the next older one of its first category. */
function withNeighbours(articles: readonly LibraryArticle[]): LibraryArticle[] {
  const newerOf = new Map<string, LibraryArticle>()
  const olderOf = new Map<string, LibraryArticle>()
  const lastOf = new Map<string, LibraryArticle>()
  for (const article of articles) {
    const category = categoryKey(article.details.categories[0] ?? [])
    const newer = lastOf.get(category)
    if (newer !== undefined) {
      newerOf.set(article.details.id, newer)
      olderOf.set(newer.details.id, article)
    }
    lastOf.set(category, article)
  }
  return articles.map((article) => {
    const newer = neighbour(newerOf.get(article.details.id))
    const older = neighbour(olderOf.get(article.details.id))
    const details = { ...article.details, ...(newer && { newer }), ...(older && { older }) }
    return { ...article, details }
  })
}

function neighbour(article: LibraryArticle | undefined): { id: string; title: string } | undefined {
  return article && { id: article.details.id, title: article.details.title }
}
