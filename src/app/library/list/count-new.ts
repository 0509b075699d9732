import type { ListScope } from '../../../shared/urls/list-scope.ts'
import type { NewArticles } from '../news/find-new.ts'

/** How many articles of a list are new; 0 for lists whose articles the news do not name. */
export function countNew(scope: ListScope, fresh: NewArticles): number {
  if (scope.kind === 'all') return fresh.ids.size
  return scope.kind === 'category' ? (fresh.byCategory.get(scope.slugs.join('/')) ?? 0) : 0
}
