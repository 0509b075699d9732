import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { PartSource } from './read-list-part.ts'

/** How many pages are read at once. */
const together = 8

/**
 * Reads all articles of a list from its first page on, or the first of them, at least `most`. Undefined
 * when they are not as many as when the page was made: the archive has been built anew, and the list may
 * hold what the reader has not seen. Rejects when a page cannot be read.
 */
export async function readWholeList(
  list: ListFile,
  load: PartSource['load'],
  most = Number.POSITIVE_INFINITY,
): Promise<readonly ArticleSummary[] | undefined> {
  const articles = new Map(list.articles.map((article) => [article.id, article]))
  let page = list.older
  while (page !== undefined && articles.size < most) {
    const names = typeof page === 'number' ? downFrom(page) : [page]
    const files = await Promise.all(names.map((name) => load(list.scope, name)))
    for (const file of files) for (const article of file.articles) articles.set(article.id, article)
    page = files.at(-1)?.older
  }
  const isSame = page !== undefined || articles.size === list.count
  return isSame ? [...articles.values()] : undefined
}

/** The numbers of some pages from one on, down to 1 at most. */
function downFrom(page: number): readonly number[] {
  return Array.from({ length: Math.min(together, page) }, (_, step) => page - step)
}
