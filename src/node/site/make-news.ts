import { gzipSync } from 'node:zlib'
import type { NewsFile } from '../../shared/content-files.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import { type ContentFile, withHash } from './make-content-files.ts'

/** The number of articles in the file of news, and its size in bytes, with gzip as hosts send it. */
const most = 2_000
const mostBytes = 20_000

/**
 * Makes the file of the articles that came last. It has fewer where their ids are so long that it would be
 * too large.
 */
export function makeNews({ articles, movedIds }: Library): ContentFile<NewsFile> {
  const arrived = [...articles.values()]
    .flatMap((article) => {
      const minute = arrivalMinute(article)
      return minute === undefined ? [] : [{ article, minute }]
    })
    .sort((a, b) => b.minute - a.minute)
  const oldIds = groupOldIds(movedIds)
  let count = Math.min(most, arrived.length)
  let file = newsOf(arrived.slice(0, count), oldIds)
  for (let size = gzipSync(file.json).length; size > mostBytes; size = gzipSync(file.json).length) {
    count = Math.floor(count * Math.min(0.95, mostBytes / size))
    file = newsOf(arrived.slice(0, count), oldIds)
  }
  return file
}

interface Arrival {
  readonly article: LibraryArticle
  readonly minute: number
}

/** When an article came: when it was imported, else its date. */
function arrivalMinute({ details }: LibraryArticle): number | undefined {
  const moment = details.fetched ?? details.date
  return moment === undefined ? undefined : Math.floor(Date.parse(moment) / 60_000)
}

function groupOldIds(movedIds: Library['movedIds']): ReadonlyMap<string, readonly string[]> {
  const oldIds = new Map<string, string[]>()
  for (const [oldId, id] of movedIds) oldIds.set(id, [...(oldIds.get(id) ?? []), oldId])
  return oldIds
}

function newsOf(
  arrivals: readonly Arrival[],
  oldIds: ReadonlyMap<string, readonly string[]>,
): ContentFile<NewsFile> {
  const paths = new Map<string, number>()
  const positionOf = (path: string): number => {
    const at = paths.get(path) ?? paths.size
    paths.set(path, at)
    return at
  }
  const categories = arrivals.map(({ article }) =>
    article.details.categories.map((path) => positionOf(path.map(({ slug }) => slug).join('/'))),
  )
  return withHash<NewsFile>({
    kind: 'news',
    ids: arrivals.map(({ article }) => article.details.id),
    minutes: arrivals.map(({ minute }, at) => {
      const above = arrivals[at - 1]
      return above ? above.minute - minute : minute
    }),
    paths: [...paths.keys()],
    categories,
    moved: arrivals.flatMap(({ article }, at) =>
      (oldIds.get(article.details.id) ?? []).map((oldId) => [oldId, at] as const),
    ),
  })
}
