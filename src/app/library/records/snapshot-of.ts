import type { ArticleSummary } from '../../../shared/article.ts'
import type { ArticleSnapshot } from './article-record.ts'

/** What the library keeps of an article: the `original` is known where the article itself was opened. */
export function snapshotOf(
  article: Pick<ArticleSummary, 'title' | 'categories' | 'date' | 'lang'> & {
    readonly original?: string | undefined
  },
): ArticleSnapshot {
  const { title, categories, date, lang, original } = article
  return {
    title,
    categories,
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
    ...(original !== undefined && { original }),
  }
}
