import type { CSSProperties } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import { useSite } from '../../ui/site-context.ts'

interface ListPlaceholderProps {
  /** The list as its address names it. */
  readonly list: ListFile
  /** Whether the articles are on their way. */
  readonly isReading: boolean
}

/** The space that the next page of a list will need, so that its arrival moves nothing. */
export function ListPlaceholder({ list, isReading }: ListPlaceholderProps) {
  const { words } = useSite()
  const rows = { '--rows': rowsBelow(list) } as CSSProperties
  return (
    <div className="list-placeholder" aria-busy={isReading} style={rows}>
      {isReading && <p className="visually-hidden">{words.loading}</p>}
    </div>
  )
}

/** How many articles each page below is likely to add; those of a numbered page are all alike. */
function rowsBelow({ articles, count, older }: ListFile): number {
  if (count === undefined || typeof older !== 'number') return articles.length
  return Math.ceil((count - articles.length) / older)
}
