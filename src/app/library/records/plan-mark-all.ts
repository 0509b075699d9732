import type { ListScope } from '../../../shared/list-scope.ts'
import type { LibraryEntries } from '../database/library-entries.ts'
import { rangedOf } from '../news/count-new.ts'
import type { News } from '../news/read-news.ts'
import type { FactChange } from './article-record.ts'
import { isRead } from './is-read.ts'
import { arrivalOf, isInScope, type RangedArticle, type ReadRange } from './read-range.ts'

/** A list as it was when it was drawn. */
export interface DrawnList {
  readonly scope: ListScope
  /** Its rows. */
  readonly drawn: readonly (RangedArticle & { readonly id: string })[]
  /** The number of articles of the whole list; undefined where only the rows are to be marked. */
  readonly count: number | undefined
  /** The news at that time. */
  readonly news: News | undefined
}

/** What marks a list as read: articles one by one, and a range for those that nothing names. */
interface MarkAll {
  readonly changes: readonly FactChange[]
  readonly range?: ReadRange
}

/**
 * Plans to mark a list as read: its rows, and of a whole list also what is known to be in it and came no
 * later than the newest row. What came after the list was drawn has not been seen and stays as it is.
 */
export function planMarkAll(list: DrawnList, entries: LibraryEntries, now: number): MarkAll {
  const { scope, drawn, count, news } = list
  const held = new Map<string, RangedArticle>(drawn.map((article) => [article.id, article]))
  const newest = drawn.map(arrivalOf).reduce((a, b) => (a > b ? a : b), '')
  const isWhole = count !== undefined && (scope.kind === 'all' || scope.kind === 'category')
  const known = isWhole ? knownInScope(news, scope) : []
  for (const { id, article } of known) if (arrivalOf(article) <= newest) held.set(id, article)
  const ranges = [...entries.ranges.values()]
  const unread = [...held].filter(
    ([id, article]) => !isRead(entries.articles.get(id), ranges, article),
  )
  const changes = unread.map(([id]) => ({ id, name: 'read', value: now }) as const)
  if (!isWhole || count <= known.length) return { changes }
  // Older than all news: nothing names these articles.
  const oldest = [...(news?.articles.values() ?? [])].at(-1)
  const oldestKnown = oldest === undefined ? newest : arrivalOf(rangedOf(oldest))
  const range = { scope, until: oldestKnown < newest ? oldestKnown : newest }
  return hasRange(range, entries) ? { changes } : { changes, range }
}

/** Whether a list is marked as far as a range goes, and nothing of it was made unread again since. */
function hasRange({ scope, until }: ReadRange, { articles, ranges }: LibraryEntries): boolean {
  const same = JSON.stringify(scope)
  const latest = [...ranges.values()]
    .filter(({ value }) => value && value.until >= until && JSON.stringify(value.scope) === same)
    .reduce((at, range) => Math.max(at, range.at), 0)
  if (latest === 0) return false
  return ![...articles.values()].some(({ read }) => read?.value === null && read.at > latest)
}

function knownInScope(news: News | undefined, scope: ListScope) {
  const articles = [...(news?.articles.values() ?? [])]
  return articles
    .map((each) => ({ id: each.id, article: rangedOf(each) }))
    .filter(({ article }) => isInScope(article, scope))
}
