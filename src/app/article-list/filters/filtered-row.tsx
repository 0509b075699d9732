import type { ReactNode } from 'react'
import type { ArticleSummary } from '../../../shared/article.ts'
import { mutedRow } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { useMuteReason } from './use-mute-reason.ts'

interface FilteredRowProps {
  readonly article: ArticleSummary
  /** The row as it is without filters. */
  readonly children: ReactNode
}

/** A row; of a muted one only a line that says why, and opens it. */
export function FilteredRow({ article, children }: FilteredRowProps) {
  const { words } = useSite()
  const reason = useMuteReason(article)
  if (reason === undefined) return children
  return (
    <details className={mutedRow}>
      <summary className="meta">{words.muted(reason)}</summary>
      {children}
    </details>
  )
}
