import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { rangedOf } from '../news/find-new.ts'
import type { newsStore } from '../news/news-store.ts'
import { isInScope } from '../records/read-range.ts'

/**
 * The new articles of a list, those that came last first; with `since` only those that came after the last visit.
 * Undefined for lists whose articles the news do not name.
 */
export function newIds(
  scope: ListScope,
  show: 'new' | 'since',
  state: ReturnType<typeof newsStore.getState>,
): readonly string[] | undefined {
  if (scope.kind !== 'all' && scope.kind !== 'category') return undefined
  if (!state) return []
  const { news, fresh } = state
  const ids = show === 'new' ? fresh.ids : fresh.sinceLast
  return [...ids].filter((id) => {
    const article = news.articles.get(id)
    return article !== undefined && isInScope(rangedOf(article), scope)
  })
}
