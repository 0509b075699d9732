import type { ReactNode } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import { findMuteReason } from '../../../shared/filters/find-mute-reason.ts'
import { useFilters } from '../../settings/own-filters.ts'
import { mutedRow } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'

interface FilteredRowProps {
  readonly article: ArticleSummary
  /** The row as it is without filters. */
  readonly children: ReactNode
}

/** A row; of a muted one only a line that says why, and opens it. */
export function FilteredRow({ article, children }: FilteredRowProps) {
  const { words } = useSite()
  const reason = findMuteReason(article, useFilters())
  if (reason === undefined) return children
  return (
    <details className={mutedRow}>
      <summary className="meta">{words.muted(reason)}</summary>
      {children}
    </details>
  )
}
