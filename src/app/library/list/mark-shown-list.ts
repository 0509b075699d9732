import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { Filters } from '../../../shared/filters/filters.ts'
import { findMuteReason } from '../../../shared/filters/find-mute-reason.ts'
import { mutes } from '../../../shared/filters/mutes.ts'
import { drawnRows } from '../drawn-rows.ts'
import { markList } from '../mark-list.ts'
import { rangedOf } from '../news/find-new.ts'
import { newsStore } from '../news/news-store.ts'
import type { News } from '../news/read-news.ts'
import { newIds } from './new-ids.ts'
import { type HeldArticle, rangedLists } from './plan-mark-all.ts'
import type { PartSource } from './read-list-part.ts'
import { readWholeList } from './read-whole-list.ts'
import type { ShowChoice } from './show-choice.ts'

/** A list on the screen, as the reader has chosen to see it. */
interface ShownList {
  readonly list: ListFile
  readonly show: ShowChoice
  /** The news at the time when it was drawn. */
  readonly news: News | undefined
  /** The filters of the reader: muted articles stay unread, drawn or not. */
  readonly filters: Filters
}

/** How many articles of a list with a range are read: more than the news name. The range marks all below. */
const mostRead = 3_000

/**
 * Marks a list as read, in its scope and in the part of it that is shown: from its first page the whole list, else
 * what the page shows. Lists that the news do not name are read for that, those of a tag or a month to their end,
 * that of an author as far as `mostRead`, and the others, too, for a reader who mutes something; a range marks what
 * is below, without what is muted. Where reading fails, or the archive has been built anew, only what is known
 * without it is marked.
 */
export async function markShownList(
  { list, show, news, filters }: ShownList,
  load: PartSource['load'],
): Promise<void> {
  const { count, page, scope } = list
  const rows = drawnRows()
  const isNamed = scope.kind === 'all' || scope.kind === 'category'
  const mark = (drawn: readonly HeldArticle[], muted: readonly HeldArticle[], whole?: number) =>
    markList({
      scope,
      drawn: [...drawn, ...rows.drawn],
      muted: [...muted, ...rows.muted],
      count: whole,
      news,
      filters,
    })
  if (show === 'new' || show === 'since') return mark(heldNews(scope, show, news), [])
  if (page !== 'latest') return mark([], [])
  if (isNamed && !mutes(filters)) return mark([], [], count)
  const most = rangedLists.has(scope.kind) ? mostRead : Number.POSITIVE_INFINITY
  const read = (await readWholeList(list, load, most).catch(() => undefined)) ?? []
  const drawn = new Set([...rows.drawn, ...rows.muted].map(({ id }) => id))
  const below = read.filter(({ id }) => !drawn.has(id))
  const isMuted = (each: ArticleSummary) => findMuteReason(each, filters) !== undefined
  const muted = below.filter(isMuted)
  if (isNamed) return mark([], muted, count)
  const isCut = read.length > 0 && read.length < (count ?? 0)
  mark(
    below.filter((each) => !isMuted(each)),
    muted,
    isCut ? count : undefined,
  )
}

function heldNews(
  scope: ListFile['scope'],
  show: 'new' | 'since',
  news: News | undefined,
): readonly HeldArticle[] {
  const ids = newIds(scope, show, newsStore.getState()) ?? []
  return ids.flatMap((id) => {
    const article = news?.articles.get(id)
    return article ? [{ id, ...rangedOf(article) }] : []
  })
}
