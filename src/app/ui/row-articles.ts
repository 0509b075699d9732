import type { ArticleSummary } from '../../shared/article.ts'
import { listRowOf } from './page-elements.ts'

/** The fields of an article that are known wherever a row of it stands. */
export type RowArticle = Pick<ArticleSummary, 'id' | 'title' | 'categories'> &
  Partial<ArticleSummary>

/** The articles of the rows on the page, for the parts that are loaded after the rows are drawn. */
const articles = new WeakMap<Element, RowArticle>()

/** The attributes of the row of an article; its element is noted together with the article. */
export function rowOfArticle(article: RowArticle) {
  return {
    ...listRowOf(article.id),
    ref: (row: Element | null) => {
      if (row) articles.set(row, article)
    },
  }
}

/** The article of a row; undefined for rows that know only an id. */
export function articleOfRow(row: Element): RowArticle | undefined {
  return articles.get(row)
}
