import type { ArticleDetails } from '../../shared/article.ts'
import type { RowArticle } from '../ui/row-articles.ts'
import type { FactChange } from './records/article-record.ts'

/** An article as the library keeps it: the row of a list is enough. */
export type KeptArticle = RowArticle & Partial<Pick<ArticleDetails, 'original'>>

/** The change that notes what lists of the library show of an article. */
export function snapshotOf({
  id,
  title,
  categories,
  date,
  lang,
  original,
}: KeptArticle): FactChange {
  const optional = {
    ...(date !== undefined && { date }),
    ...(lang !== undefined && { lang }),
    ...(original !== undefined && { original }),
  }
  return { id, name: 'snapshot', value: { title, categories, ...optional } }
}
