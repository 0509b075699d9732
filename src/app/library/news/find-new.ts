import type { LibraryEntries } from '../database/library-entries.ts'
import { factOf } from '../records/article-record.ts'
import { isRead } from '../records/is-read.ts'
import type { RangedArticle } from '../records/read-range.ts'
import type { News, NewsArticle } from './read-news.ts'
import { cameAfter, type Visits } from './visits.ts'

/**
 * The articles that are new to a reader: they are in the archive now, came after the first visit and are not read.
 */
export interface NewArticles {
  readonly ids: ReadonlySet<string>
  /** The numbers of new articles by category, by slugs joined with `/`; a category counts those below it. */
  readonly byCategory: ReadonlyMap<string, number>
  /** The new articles that came after the last visit and were not seen on any device before this one. */
  readonly sinceLast: ReadonlySet<string>
}

/** Nothing new. */
export const nothingNew: NewArticles = {
  ids: new Set(),
  byCategory: new Map(),
  sinceLast: new Set(),
}

/** Whether the same articles are new in both; their numbers by category follow from them. */
export function isSameNews(a: NewArticles, b: NewArticles): boolean {
  return isSameSet(a.ids, b.ids) && isSameSet(a.sinceLast, b.sinceLast)
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false
  for (const each of a) if (!b.has(each)) return false
  return true
}

/** Finds what is new among the news. What is known to be `muted` does not count. */
export function findNew(
  news: News,
  { baseline, last, current }: Visits,
  entries: LibraryEntries,
  muted: ReadonlySet<string> = new Set(),
): NewArticles {
  const isAfterFirst = cameAfter(baseline)
  const isAfterLast = last ? cameAfter(last.known) : () => false
  const ids = new Set<string>()
  const sinceLast = new Set<string>()
  const byCategory = new Map<string, number>()
  const ranges = [...entries.ranges.values()]
  for (const article of news.articles.values()) {
    if (muted.has(article.id)) continue
    const record = entries.articles.get(article.id)
    if (!isAfterFirst(article) || isRead(record, ranges, rangedOf(article))) continue
    ids.add(article.id)
    for (const key of categoriesOf(article)) byCategory.set(key, (byCategory.get(key) ?? 0) + 1)
    const seen = factOf(record, 'seen')
    if (isAfterLast(article) && !(seen !== undefined && seen < current.begun))
      sinceLast.add(article.id)
  }
  return { ids, byCategory, sinceLast }
}

/** The categories of an article and all categories above them, each once. */
function categoriesOf({ paths }: NewsArticle): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      const slugs = path.split('/')
      return slugs.map((_, level) => slugs.slice(0, level + 1).join('/'))
    }),
  )
}

/** The articles of the news as ranges ask for them: they are asked for with every change of the library. */
const ranged = new WeakMap<NewsArticle, RangedArticle>()

/** An article of the news as ranges ask for it; of its categories only the slugs are known. */
export function rangedOf(article: NewsArticle): RangedArticle {
  const { minute, paths } = article
  const made = ranged.get(article) ?? {
    fetched: new Date(minute * 60_000).toISOString(),
    categories: paths.map((path) => path.split('/').map((slug) => ({ slug, label: '' }))),
  }
  ranged.set(article, made)
  return made
}
