import type { ListFile } from '../../../shared/content-files.ts'
import { drawnRows } from '../drawn-rows.ts'
import { markList } from '../mark-list.ts'
import { rangedOf } from '../news/count-new.ts'
import { newsStore } from '../news/news-store.ts'
import type { News } from '../news/read-news.ts'
import type { HeldArticle } from '../records/plan-mark-all.ts'
import { newIds } from './new-ids.ts'
import type { PartSource } from './read-list-part.ts'
import { readWholeList } from './read-whole-list.ts'
import type { ShowChoice } from './show-choice.ts'

/** A list on the screen, as the reader has chosen to see it. */
interface ShownList {
  readonly list: ListFile
  readonly show: ShowChoice
  /** The news at the time when it was drawn. */
  readonly news: News | undefined
}

/**
 * Marks a list as read, in its scope and in the part of it that is shown: from its first page the whole list, else
 * what the page shows. Lists that the news do not name (author, tag, month) are read to their end for that; where
 * that fails, or the archive has been built anew, only the rows are marked.
 */
export async function markShownList(
  { list, show, news }: ShownList,
  load: PartSource['load'],
): Promise<void> {
  const { count, page, scope } = list
  const rows = drawnRows()
  const mark = (more: readonly HeldArticle[], whole?: number) =>
    markList({ scope, ...rows, drawn: [...more, ...rows.drawn], count: whole, news })
  if (show === 'new' || show === 'since') return mark(heldNews(scope, show, news))
  if (page !== 'latest') return mark([])
  if (scope.kind === 'all' || scope.kind === 'category') return mark([], count)
  const whole = await readWholeList(list, load).catch(() => undefined)
  mark(whole ?? [])
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
