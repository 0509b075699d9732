import type { Neighbour } from '../../shared/article.ts'
import { openedListKey } from './session-keys.ts'

/** The articles beside one in the list that it was opened from, and the name of the list. */
export interface ListNeighbours {
  readonly name: string
  readonly previous?: Neighbour | undefined
  readonly next?: Neighbour | undefined
}

/** Where an article stands in the list that was opened last; undefined when it is not in it. */
export function readListNeighbours(id: string): ListNeighbours | undefined {
  const { name, articles } = readList()
  const at = articles.findIndex(([each]) => each === id)
  if (at < 0) return undefined
  return { name, previous: neighbourOf(articles[at - 1]), next: neighbourOf(articles[at + 1]) }
}

type Row = readonly [id: string, title: string]

function neighbourOf(row: Row | undefined): Neighbour | undefined {
  return row && { id: row[0], title: row[1] }
}

function readList(): { readonly name: string; readonly articles: readonly Row[] } {
  try {
    const list = JSON.parse(sessionStorage.getItem(openedListKey) ?? '')
    if (typeof list?.name === 'string' && Array.isArray(list.articles)) return list
  } catch {
    // Nothing, nonsense or no storage: articles then lead to those of their category.
  }
  return { name: '', articles: [] }
}
