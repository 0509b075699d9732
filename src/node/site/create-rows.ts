import type { ArticleDetails, ArticleSummary } from '../../shared/article.ts'
import { pickRow } from '../library/pick-fields.ts'
import { makeExcerpt } from '../library/text/make-excerpt.ts'

/** The length of an excerpt in a row: two lines of this many Han characters. */
const rowExcerpt = 2 * 28

/** How many rows are kept: all of most archives. A million would take two gigabytes. */
const keptRows = 50_000

/**
 * Makes the rows of lists. They are kept, because an article is in several lists, unless there are too many
 * `articles`: one list after the other, none would be asked for again in time.
 */
export function createRows(articles: number): (details: ArticleDetails) => ArticleSummary {
  if (articles > keptRows) return makeRow
  const rows = new WeakMap<ArticleDetails, ArticleSummary>()
  return (details) => {
    const known = rows.get(details)
    if (known !== undefined) return known
    const row = makeRow(details)
    rows.set(details, row)
    return row
  }
}

/** The row of an article in a list, with as much of the excerpt as fits. */
function makeRow(details: ArticleDetails): ArticleSummary {
  return { ...pickRow(details), excerpt: makeExcerpt(details.excerpt, rowExcerpt) }
}
