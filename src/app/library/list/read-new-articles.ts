import type { ArticleSummary } from '../../../shared/article.ts'
import { type PartCursor, type PartSource, readListPart } from './read-list-part.ts'

/** How many articles are read at most: more are as good as all. */
const most = 500

/**
 * Reads what rows show of articles, by their ids: the latest ones page by page, what came late with an old date one
 * by one. What cannot be read is left out. It never rejects.
 */
export async function readNewArticles(
  ids: readonly string[],
  source: PartSource,
): Promise<readonly ArticleSummary[]> {
  const list = await source.load({ kind: 'all' }, 'latest').catch(() => undefined)
  if (!list) return []
  const found: ArticleSummary[] = []
  let cursor: PartCursor | undefined = { page: list.page, ids: ids.slice(0, most) }
  while (cursor) {
    const part = await readListPart(list, source, cursor, () => false)
    found.push(...part.articles)
    cursor = part.hasFailed ? undefined : part.next
  }
  return found
}
