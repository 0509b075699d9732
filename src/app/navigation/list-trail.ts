import type { Neighbour } from '../../shared/article.ts'

/** The list that an article was opened from, and the articles beside it there. */
export interface ListTrail {
  readonly name: string
  readonly previous?: Neighbour | undefined
  readonly next?: Neighbour | undefined
}

/** A list as it stood on the screen when one of its articles was opened. */
export interface RememberedList {
  readonly name: string
  readonly articles: readonly (readonly [id: string, title: string])[]
}

/** Where the lists are kept in `sessionStorage`. */
export const listsKey = 'broadsheet:lists'

/** Where an article stands in the list that it was last opened from; undefined without such a list. */
export function readListTrail(id: string): ListTrail | undefined {
  for (const { name, articles } of readLists()) {
    const at = articles.findIndex(([each]) => each === id)
    if (at < 0) continue
    return { name, previous: neighbourOf(articles[at - 1]), next: neighbourOf(articles[at + 1]) }
  }
  return undefined
}

function neighbourOf(row: readonly [string, string] | undefined): Neighbour | undefined {
  return row && { id: row[0], title: row[1] }
}

/** The lists that are remembered, the newest first. */
export function readLists(): RememberedList[] {
  try {
    const lists: unknown = JSON.parse(sessionStorage.getItem(listsKey) ?? '[]')
    return Array.isArray(lists) ? lists.filter((list) => Array.isArray(list?.articles)) : []
  } catch {
    return []
  }
}
