import type { ArticleSummary } from '../../../shared/article.ts'
import type { Filters } from '../../../shared/filters/filters.ts'
import { findMuteReason } from '../../../shared/filters/find-mute-reason.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import type { Register } from './register.ts'

/**
 * A mark "all read" over a list that is too long for a record for each article: every article of the list
 * that had come into the archive by a moment. What is later stated of one article goes before it.
 */
export interface ReadRange {
  readonly scope: ListScope
  /** The latest arrival that it covers, ISO 8601 in UTC. */
  readonly until: string
  /** The filters at that time: the articles that they muted were not seen and are not covered. */
  readonly filters?: Filters | undefined
}

/** The fields of an article that a range asks for. The news name no title: they are never asked what mutes it. */
export type RangedArticle = Pick<ArticleSummary, 'categories'> &
  Partial<Pick<ArticleSummary, 'date' | 'fetched' | 'author' | 'title' | 'excerpt'>>

/** When an article came into the archive: what an import noted, else its date. */
export function arrivalOf({ date, fetched }: Pick<RangedArticle, 'date' | 'fetched'>): string {
  return fetched ?? date ?? ''
}

/** The time of the latest range that covers an article; undefined when none does. */
export function coveredAt(
  ranges: Iterable<Register<ReadRange>>,
  article: RangedArticle,
): number | undefined {
  const arrival = arrivalOf(article)
  let latest: number | undefined
  for (const { value, at } of ranges) {
    if (value === null || at <= (latest ?? 0) || arrival > value.until) continue
    if (isInScope(article, value.scope) && !isMuted(article, value.filters)) latest = at
  }
  return latest
}

function isMuted(article: RangedArticle, filters: Filters | undefined): boolean {
  const { title, excerpt = '' } = article
  if (!filters || title === undefined) return false
  return findMuteReason({ ...article, title, excerpt }, filters) !== undefined
}

/** Whether an article belongs to a list; a tag's list has no ranges, because rows do not name their tags. */
export function isInScope(article: RangedArticle, scope: ListScope): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'category':
      return article.categories.some((path) =>
        scope.slugs.every((slug, level) => path[level]?.slug === slug),
      )
    case 'author':
      return article.author?.slug === scope.slug
    default:
      return false
  }
}
