import type { ArticleSummary } from '../../../shared/article.ts'
import { findMuteReason } from '../../../shared/filters/find-mute-reason.ts'
import { useFilters } from '../../settings/own-filters.ts'

/** The entry of the reader's filters that mutes an article. Undefined when none does, and without an article. */
export function useMuteReason(article: ArticleSummary | undefined): string | undefined {
  const filters = useFilters()
  return article && findMuteReason(article, filters)
}
