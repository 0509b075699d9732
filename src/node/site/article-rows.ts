import type { ArticleDetails, ArticleSummary } from '../../shared/article.ts'
import { pickRow } from '../library/pick-fields.ts'
import { makeExcerpt } from '../library/text/make-excerpt.ts'

/** The length of an excerpt in a row: two lines of this many Han characters. */
const rowExcerpt = 2 * 28

/** How many rows are kept: all of most archives. A million would take a quarter of a gigabyte. */
const keptRows = 50_000

/** Makes the rows of lists. They are kept for a while, because an article is in several lists. */
export function createRows(): (details: ArticleDetails) => ArticleSummary {
  let rows = new WeakMap<ArticleDetails, ArticleSummary>()
  let count = 0
  return (details) => {
    const known = rows.get(details)
    if (known !== undefined) return known
    if (count === keptRows) {
      rows = new WeakMap()
      count = 0
    }
    count += 1
    const row = makeRow(details)
    rows.set(details, row)
    return row
  }
}

/** The row of an article in a list, with as much of the excerpt as fits. */
function makeRow(details: ArticleDetails): ArticleSummary {
  return { ...pickRow(details), excerpt: makeExcerpt(details.excerpt, rowExcerpt) }
}
