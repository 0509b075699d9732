import { listRow } from '../../ui/page-elements.ts'
import { articleOfRow } from '../../ui/row-articles.ts'
import { library } from '../browser-library.ts'
import { newsStore } from '../news/news-store.ts'
import type { FactChange } from '../records/article-record.ts'
import { isRead } from '../records/is-read.ts'
import { addsRows } from './adds-rows.ts'

/**
 * Notes which new rows the reader has seen; with `readsPassed` also that a row which has been scrolled past
 * is read. Returns what ends the watch.
 */
export function watchRows(readsPassed: boolean): () => void {
  const seen = new Set<Element>()
  const rows = new IntersectionObserver((entries) => {
    const changes = entries.flatMap(({ target, isIntersecting, boundingClientRect }) => {
      if (isIntersecting) {
        seen.add(target)
        return seenChange(target)
      }
      const isPassed = readsPassed && seen.has(target) && boundingClientRect.bottom < 0
      return isPassed ? readChange(target) : []
    })
    if (changes.length > 0) library.change(changes)
  })
  function observeRows(): void {
    for (const row of document.querySelectorAll(listRow)) rows.observe(row)
  }
  const added = new MutationObserver((changes) => {
    if (addsRows(changes)) observeRows()
  })
  added.observe(document.body, { childList: true, subtree: true })
  const stop = newsStore.subscribe(() => {
    // Rows in sight when the news come are seen then.
    const changes = [...seen].filter((row) => row.isConnected).flatMap(seenChange)
    if (changes.length > 0) library.change(changes)
  })
  observeRows()
  return () => {
    rows.disconnect()
    added.disconnect()
    stop()
  }
}

function seenChange(row: Element): FactChange[] {
  const id = articleOfRow(row)?.id
  const isNew = id !== undefined && newsStore.getState()?.fresh.ids.has(id)
  if (!isNew || library.getState().articles.get(id)?.seen) return []
  return [{ id, name: 'seen', value: Date.now() }]
}

function readChange(row: Element): FactChange[] {
  const article = articleOfRow(row)
  const { articles, ranges } = library.getState()
  if (!article || isRead(articles.get(article.id), ranges.values(), article)) return []
  return [{ id: article.id, name: 'read', value: Date.now() }]
}
