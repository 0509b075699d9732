import type { News } from '../news/read-news.ts'
import { cameAfter, type Visits } from '../news/visits.ts'

/** The rows that stand in the order of time, and those that lead above them. */
const rowsByTime = '.day [data-place]'
const leadingRows = '.lead[data-place], .second[data-place]'

/**
 * Marks in a list where the last visit ended: the first row that was there then, below rows that came
 * since. `text` is what the mark says.
 */
export function markLastVisit(news: News, { last }: Visits, text: string): void {
  const target = last && findBorder(news, cameAfter(last.known))
  for (const mark of document.querySelectorAll('.last-visit')) {
    if (mark.parentElement !== target) mark.remove()
  }
  if (!target || target.querySelector('.last-visit')) return
  const mark = document.createElement('span')
  mark.className = 'last-visit'
  mark.textContent = text
  target.prepend(mark)
}

function findBorder(news: News, cameSince: ReturnType<typeof cameAfter>): Element | undefined {
  const isSince = ({ dataset }: HTMLElement) => {
    const article = news.articles.get(dataset.place ?? '')
    return article !== undefined && cameSince(article)
  }
  let hasNewAbove = [...document.querySelectorAll<HTMLElement>(leadingRows)].some(isSince)
  for (const row of document.querySelectorAll<HTMLElement>(rowsByTime)) {
    if (isSince(row)) hasNewAbove = true
    else return hasNewAbove ? row : undefined
  }
  return undefined
}
