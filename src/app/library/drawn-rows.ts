import { listRow, mutedRow } from '../ui/page-elements.ts'
import { articleOfRow, type RowArticle } from '../ui/row-articles.ts'

/** The articles of rows, apart by whether the reader sees them. */
interface DrawnRows {
  readonly drawn: readonly RowArticle[]
  /** The muted rows: only a line is seen of them, which says why. */
  readonly muted: readonly RowArticle[]
}

/**
 * The articles of all rows on the page; with `last` of those that do not begin below it on the screen. The blocks of
 * a front page stand elsewhere on the screen than in the document.
 */
export function drawnRows(last?: Element): DrawnRows {
  const all = [...document.querySelectorAll(listRow)]
  const end = last ? topOf(last) : Number.POSITIVE_INFINITY
  const rows = last ? all.filter((row) => topOf(row) <= end) : all
  const articlesOf = (isMuted: boolean) =>
    rows.flatMap((row) => (isMuted === (closedLine(row) !== null) ? (articleOfRow(row) ?? []) : []))
  return { drawn: articlesOf(false), muted: articlesOf(true) }
}

function topOf(row: Element): number {
  return (closedLine(row) ?? row).getBoundingClientRect().top
}

/** The line that is seen in place of a muted row. */
function closedLine(row: Element): Element | null {
  return row.closest(`.${mutedRow}:not([open])`)
}
