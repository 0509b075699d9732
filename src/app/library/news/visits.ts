import type { News, NewsArticle } from './read-news.ts'

/** The articles that a reader could know at some time: those of the news, and all that came before them. */
interface KnownArticles {
  readonly ids: readonly string[]
  /** When the earliest of them came, in minutes since 1970. */
  readonly since: number
}

/** A visit to the site on this device; times are in milliseconds since 1970. */
interface Visit {
  readonly begun: number
  /** When the reader was last seen. */
  readonly until: number
  readonly known: KnownArticles
}

/** The visits that decide what is new. */
export interface Visits {
  /** The articles of the archive at the first visit: an archive of 10,000 is not 10,000 new articles. */
  readonly baseline: KnownArticles
  /** Missing in the first visit. */
  readonly last?: Visit
  readonly current: Visit
}

/** The time without a reader that ends a visit. */
const pause = 30 * 60_000

/** The articles that a reader with these news can know. */
function knownOf(news: News): KnownArticles {
  const articles = [...news.articles.values()]
  return { ids: articles.map(({ id }) => id), since: articles.at(-1)?.minute ?? 0 }
}

/** Goes on with a visit, or begins the next one after a pause. `kept` is undefined for the first visit. */
export function visitAt(now: number, news: News, kept: Visits | undefined): Visits {
  const known = knownOf(news)
  const fresh = { begun: now, until: now, known }
  if (!kept) return { baseline: known, current: fresh }
  const { baseline, current } = kept
  if (now - current.until > pause) return { baseline, last: current, current: fresh }
  return { ...kept, current: { ...current, until: now, known } }
}

/** Makes a test of what came later than the known articles. */
export function cameAfter({ ids, since }: KnownArticles): (article: NewsArticle) => boolean {
  const known = new Set(ids)
  // An article older than all of them had been left out for its age.
  return ({ id, minute }) => minute >= since && !known.has(id)
}

/** Recognises visits that were kept. */
export function isVisits(value: unknown): value is Visits {
  const { baseline, last, current } = Object(value)
  return isKnown(baseline) && isVisit(current) && (last === undefined || isVisit(last))
}

function isVisit(value: unknown): value is Visit {
  const { begun, until, known } = Object(value)
  return typeof begun === 'number' && typeof until === 'number' && isKnown(known)
}

function isKnown(value: unknown): value is KnownArticles {
  const { ids, since } = Object(value)
  return Array.isArray(ids) && typeof since === 'number'
}
