import { listRow, rowLink } from '../ui/page-elements.ts'
import { openedList } from './opened-list.ts'

/** The number of articles that are kept of a list, around the opened one. */
const mostArticles = 200

/**
 * Remembers the list on the screen, called `name`, when one of its articles is opened. Returns a function
 * that stops it. It listens in the capture phase, before the listeners that open articles.
 */
export function rememberListOnClick(name: string): () => void {
  function onClick({ target }: MouseEvent): void {
    const link = target instanceof Element ? target.closest(rowLink) : null
    const id = link?.closest<HTMLElement>(listRow)?.dataset.place
    if (id === undefined) return
    const articles = readRows()
    const at = articles.findIndex(([each]) => each === id)
    const from = Math.max(0, at - mostArticles / 2)
    openedList.write({ name, articles: articles.slice(from, from + mostArticles) })
  }
  document.addEventListener('click', onClick, { capture: true })
  return () => document.removeEventListener('click', onClick, { capture: true })
}

function readRows(): [string, string][] {
  const rows = new Map<string, string>()
  for (const row of document.querySelectorAll<HTMLElement>(listRow)) {
    const title = row.querySelector(rowLink)?.textContent
    if (row.dataset.place && title) rows.set(row.dataset.place, title)
  }
  return [...rows]
}
