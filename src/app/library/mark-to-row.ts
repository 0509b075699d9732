import { drawnRows } from './drawn-rows.ts'
import { markList } from './mark-list.ts'

/** Marks everything from the top of the page to a row as read. */
export function markToRow(row: Element): void {
  markList({ scope: { kind: 'all' }, ...drawnRows(row), count: undefined, news: undefined })
}
