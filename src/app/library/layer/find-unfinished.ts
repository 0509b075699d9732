import type { LibraryEntries } from '../database/library-entries.ts'
import { factOf } from '../records/article-record.ts'

/** An article that was left before its end. */
export interface UnfinishedArticle {
  readonly id: string
  readonly title: string
  /** From 0 to 1. */
  readonly progress: number
}

/** The age in milliseconds from which an unfinished article is not offered any more. */
const longAgo = 14 * 86_400_000

/** The article that was left last before its end; undefined when there is none of late. */
export function findUnfinished(
  { articles }: LibraryEntries,
  now: number,
): UnfinishedArticle | undefined {
  let found: UnfinishedArticle | undefined
  let latest = now - longAgo
  for (const [id, record] of articles) {
    const position = factOf(record, 'position')
    const opened = factOf(record, 'opened')
    const snapshot = factOf(record, 'snapshot')
    if (!position || !snapshot || opened === undefined || opened <= latest) continue
    latest = opened
    found = { id, title: snapshot.title, progress: position.progress }
  }
  return found
}
