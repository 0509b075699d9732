import { createRemembered, type Remembered } from '../ui/remembered.ts'

/** The list that an article was opened from: its name and the articles around the one opened. */
export interface OpenedList {
  readonly name: string
  readonly articles: readonly (readonly [id: string, title: string])[]
}

/** The list that was opened last in this window. */
export const openedList: Remembered<OpenedList> = createRemembered({
  name: 'list',
  version: 1,
  check: readList,
  storage: () => sessionStorage,
})

function readList(saved: unknown): OpenedList {
  const { name, articles } = Object(saved)
  const isList = typeof name === 'string' && Array.isArray(articles)
  return isList ? { name, articles: articles.filter(isRow) } : { name: '', articles: [] }
}

function isRow(row: unknown): row is [id: string, title: string] {
  return Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'string'
}
