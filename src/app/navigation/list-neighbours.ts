import type { ArticleLink } from '../../shared/article.ts'
import { type OpenedList, openedList } from './opened-list.ts'

/** The articles beside one in the list that it was opened from, and the name of the list. */
export interface ListNeighbours {
  readonly name: string
  readonly previous?: ArticleLink | undefined
  readonly next?: ArticleLink | undefined
}

/** The position of an article in the list that was opened last. Undefined when it is not in that list. */
export function readListNeighbours(id: string): ListNeighbours | undefined {
  const { name, articles } = openedList.read()
  const at = articles.findIndex(([each]) => each === id)
  if (at < 0) return undefined
  return { name, previous: neighbourOf(articles[at - 1]), next: neighbourOf(articles[at + 1]) }
}

function neighbourOf(row: OpenedList['articles'][number] | undefined): ArticleLink | undefined {
  return row && { id: row[0], title: row[1] }
}
