import type { NewsFile } from '../../../shared/content-files.ts'
import {
  type Check,
  type ChecksOf,
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isText,
} from '../../../shared/json/json-check.ts'

/** An article as the news name it. */
export interface NewsArticle {
  readonly id: string
  /** When it came into the archive, in minutes since 1970. */
  readonly minute: number
  /** Its categories: slugs joined by `/`. */
  readonly paths: readonly string[]
}

/** The articles that came last. */
export interface News {
  readonly hash: string
  /** By id, the newest first. */
  readonly articles: ReadonlyMap<string, NewsArticle>
  /** Old ids and the id that took their place. */
  readonly moved: ReadonlyMap<string, string>
}

const isNewsFile: Check<NewsFile> = isRecordOf<ChecksOf<NewsFile>>({
  kind: isOneOf('news'),
  hash: isText,
  ids: isListOf(isText),
  minutes: isListOf(isNumber),
  paths: isListOf(isText),
  categories: isListOf(isListOf(isNumber)),
  moved: isListOf(isMove),
})

function isMove(value: unknown): value is readonly [oldId: string, at: number] {
  return Array.isArray(value) && isText(value[0]) && isNumber(value[1])
}

/** Reads `data/news.json`. Undefined when it is something else. */
export function readNews(file: unknown): News | undefined {
  if (!isNewsFile(file)) return undefined
  const articles = new Map<string, NewsArticle>()
  let minute = 0
  for (const [at, id] of file.ids.entries()) {
    const step = file.minutes[at] ?? 0
    minute = at === 0 ? step : minute - step
    const paths = file.categories[at]?.flatMap((position) => file.paths[position] ?? []) ?? []
    articles.set(id, { id, minute, paths })
  }
  const moved = file.moved.flatMap(([oldId, at]) => {
    const id = file.ids[at]
    return id === undefined ? [] : [[oldId, id] as const]
  })
  return { hash: file.hash, articles, moved: new Map(moved) }
}
