import { listRow } from '../ui/page-elements.ts'

let wanted: string | undefined

/** The list that comes next shows the row of this article, if it has it. */
export function wantRow(id: string): void {
  wanted = id
}

/** Gives the wanted row the focus and brings it into view. A row that has the focus already stays where it is. */
export function goToWantedRow(): void {
  const rows = wanted === undefined ? [] : [...document.querySelectorAll<HTMLElement>(listRow)]
  const row = rows.find(({ dataset }) => dataset.place === wanted)
  wanted = undefined
  if (!row || row.contains(document.activeElement)) return
  row.querySelector<HTMLElement>(':is(h2, h3) > a')?.focus({ preventScroll: true })
  const scroll = () => row.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  scroll()
  // Again in the next frame: rows that were off the screen have their true height then.
  requestAnimationFrame(scroll)
}
