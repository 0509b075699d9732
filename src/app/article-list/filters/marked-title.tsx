import type { ReactNode } from 'react'
import { findWords } from '../../../shared/filters/find-words.ts'
import { useFilters } from '../../settings/own-filters.ts'

/** A headline, with the words in it that the reader wants to see first. */
export function MarkedTitle({ title }: { title: string }) {
  const { highlightedWords = [] } = useFilters()
  const found = findWords(title, highlightedWords).toSorted((a, b) => a.start - b.start)
  if (found.length === 0) return title
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end } of found) {
    if (start < from) continue
    pieces.push(title.slice(from, start), <mark key={start}>{title.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, title.slice(from)]
}
