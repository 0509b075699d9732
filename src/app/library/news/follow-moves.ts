import { type LibraryEntries, noEntries } from '../database/library-entries.ts'
import type { ArticleRecord } from '../records/article-record.ts'

/** The records that stand under old ids of articles, under the ids that took their place. */
export function followMoves(
  { articles }: LibraryEntries,
  moved: ReadonlyMap<string, string>,
): LibraryEntries {
  const followed = new Map<string, ArticleRecord>()
  for (const [oldId, id] of moved) {
    const record = articles.get(oldId)
    if (record) followed.set(id, { ...record, id })
  }
  return { ...noEntries, articles: followed }
}
