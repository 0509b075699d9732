import type { ArticleRecord } from './article-record.ts'
import { coveredAt, type RangedArticle, type ReadRange } from './read-range.ts'
import type { Register } from './register.ts'

/** Whether an article is read: by what was stated of it or by a mark over a list, whichever is later. */
export function isRead(
  record: ArticleRecord | undefined,
  ranges: Iterable<Register<ReadRange>>,
  article: RangedArticle,
): boolean {
  const stated = record?.read
  const covered = coveredAt(ranges, article)
  if (stated && stated.at > (covered ?? 0)) return stated.value !== null
  return covered !== undefined
}
