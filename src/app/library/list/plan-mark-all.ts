import type { Filters } from '../../../shared/filters/filters.ts'
import { mutes } from '../../../shared/filters/mutes.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import type { LibraryEntries } from '../database/library-entries.ts'
import { rangedOf } from '../news/find-new.ts'
import type { News } from '../news/read-news.ts'
import type { FactChange } from '../records/article-record.ts'
import { isRead } from '../records/is-read.ts'
import { arrivalOf, isInScope, type RangedArticle, type ReadRange } from '../records/read-range.ts'

/** An article of a list. */
export interface HeldArticle extends RangedArticle {
  readonly id: string
}

/** A list as it was when it was drawn. */
export interface DrawnList {
  readonly scope: ListScope
  /** Its rows, and what else it is known to hold. */
  readonly drawn: readonly HeldArticle[]
  /** The articles that filters mute: they have not been seen and stay unread. */
  readonly muted: readonly HeldArticle[]
  /** The number of articles of the whole list; undefined where only the rows are to be marked. */
  readonly count: number | undefined
  /** The news at that time. */
  readonly news: News | undefined
  /** The filters of the reader: a range leaves out what they mute, also where nothing has been read of it. */
  readonly filters?: Filters | undefined
}

/** Lists that a range can stand for: rows name what decides whether they belong to them. */
export const rangedLists: ReadonlySet<ListScope['kind']> = new Set(['all', 'category', 'author'])

/** The entries that mark a list as read: articles one by one, and a range for those that nothing names. */
interface MarkAll {
  readonly range?: ReadRange
  /** Come after the range: what they make unread is not covered by it. */
  readonly changes: readonly FactChange[]
  /** The numbers of articles that become read, and of muted ones that stay unread. */
  readonly marked: number
  readonly spared: number
}

/**
 * Plans to mark a list as read: its rows, and of a whole list also what is known to be in it and came no
 * later than the newest row. What came after the list was drawn has not been seen and stays as it is.
 */
export function planMarkAll(list: DrawnList, entries: LibraryEntries, now: number): MarkAll {
  const { scope, drawn, muted, count, news, filters = {} } = list
  const held = new Map<string, RangedArticle>(drawn.map((article) => [article.id, article]))
  const newest = [...drawn, ...muted].map(arrivalOf).reduce((a, b) => (a > b ? a : b), '')
  const isWhole = count !== undefined && rangedLists.has(scope.kind)
  const known = isWhole ? knownInScope(news, scope) : []
  for (const { id, article } of known) if (arrivalOf(article) <= newest) held.set(id, article)
  const ranges = [...entries.ranges.values()]
  const isUnread = (id: string, article: RangedArticle) =>
    !isRead(entries.articles.get(id), ranges, article)
  const spared = muted.filter((article) => isUnread(article.id, article))
  for (const { id, ...article } of muted) held.set(id, article)
  const heldCount = held.size
  for (const { id } of spared) held.delete(id)
  const unread = [...held].filter(([id, article]) => isUnread(id, article))
  const changes = unread.map(([id]) => ({ id, name: 'read', value: now }) as const)
  const named = { changes, marked: changes.length, spared: spared.length }
  if (!isWhole || count <= known.length) return named
  // Older than all news: nothing names these articles.
  const oldest = [...(news?.articles.values() ?? [])].at(-1)
  const oldestKnown = oldest === undefined ? newest : arrivalOf(rangedOf(oldest))
  const until = oldestKnown < newest ? oldestKnown : newest
  const { mutedWords, mutedSources, mutedAuthors } = filters
  const range = mutes(filters)
    ? { scope, until, filters: { mutedWords, mutedSources, mutedAuthors } }
    : { scope, until }
  const sparedIds = new Set(spared.map(({ id }) => id))
  if (hasRange(range, entries, sparedIds)) return named
  const unnamed = Math.max(0, count - heldCount)
  const exceptions = [...sparedIds].map((id) => ({ id, name: 'read', value: null }) as const)
  return {
    range,
    changes: [...changes, ...exceptions],
    marked: unread.length + unnamed,
    spared: spared.length,
  }
}

/** Whether a list is marked as far as a range goes, and nothing of it but what is spared was made unread since. */
function hasRange(
  { scope, until, filters }: ReadRange,
  { articles, ranges }: LibraryEntries,
  spared: ReadonlySet<string>,
): boolean {
  const same = JSON.stringify([scope, filters])
  const latest = [...ranges.values()]
    .filter(
      ({ value }) =>
        value && value.until >= until && JSON.stringify([value.scope, value.filters]) === same,
    )
    .reduce((at, range) => Math.max(at, range.at), 0)
  if (latest === 0) return false
  return ![...articles.values()].some(
    ({ id, read }) => read?.value === null && read.at > latest && !spared.has(id),
  )
}

function knownInScope(news: News | undefined, scope: ListScope) {
  const articles = [...(news?.articles.values() ?? [])]
  return articles
    .map((each) => ({ id: each.id, article: rangedOf(each) }))
    .filter(({ article }) => isInScope(article, scope))
}
