import { frontBlocks, mutedRow } from '../../ui/page-elements.ts'
import type { News } from '../news/read-news.ts'
import { cameAfter, type Visits } from '../news/visits.ts'

/** The rows that stand in the order of time, and those that lead above them or stand in blocks beside them. */
const rowsByTime = '.day [data-place]'
const otherRows = `.lead[data-place], .second[data-place], .${frontBlocks} [data-place]`

/**
 * Marks in a list where the last visit ended: the first row that was there then, below rows that came
 * since. `text` is what the mark says.
 */
export function markLastVisit(news: News, { last }: Visits, text: string): void {
  const border = last && findBorder(news, cameAfter(last.known))
  const target = border && hostOf(border)
  for (const mark of document.querySelectorAll('.last-visit')) {
    if (mark.parentElement !== target) mark.remove()
  }
  if (!target || target.querySelector('.last-visit')) return
  const mark = document.createElement('span')
  mark.className = 'last-visit'
  mark.textContent = text
  target.prepend(mark)
}

/**
 * The element that the mark above a row is put into: the day that begins with the row, because its heading would
 * cover the mark; the line that is seen of a muted row; else the row.
 */
function hostOf(row: Element): Element | null {
  const muted = row.closest(`.${mutedRow}`)
  const seen = muted ?? row
  if (seen.previousElementSibling?.matches('h2')) return seen.parentElement
  return muted ? muted.querySelector('summary') : row
}

function findBorder(news: News, cameSince: ReturnType<typeof cameAfter>): Element | undefined {
  const isSince = ({ dataset }: HTMLElement) => {
    const article = news.articles.get(dataset.place ?? '')
    return article !== undefined && cameSince(article)
  }
  let hasNewAbove = [...document.querySelectorAll<HTMLElement>(otherRows)].some(isSince)
  for (const row of document.querySelectorAll<HTMLElement>(rowsByTime)) {
    if (isSince(row)) hasNewAbove = true
    else return hasNewAbove ? row : undefined
  }
  return undefined
}
