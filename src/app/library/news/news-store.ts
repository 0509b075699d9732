import { dataUrls } from '../../../shared/content-files.ts'
import { createStore, type ReadableStore } from '../../ui/store.ts'
import { library } from '../browser-library.ts'
import { findNew, isSameNews, type NewArticles, nothingNew } from './find-new.ts'
import { followMoves } from './follow-moves.ts'
import { newCounts } from './new-counts.ts'
import { type News, readNews } from './read-news.ts'
import { isVisits, type Visits, visitAt } from './visits.ts'

/** The news and what of them is new. */
interface NewsState {
  readonly news: News
  readonly visits: Visits
  readonly fresh: NewArticles
}

const store = createStore<NewsState | undefined>(undefined)

let onAnswer = () => {}
const asked = new Promise<void>((resolve) => {
  onAnswer = resolve
})

/** The news of a window. `asked` resolves when they have been asked for, whatever the answer was. */
interface NewsStore extends ReadableStore<NewsState | undefined> {
  readonly asked: Promise<void>
}

/** The news of this window; undefined until they are there, and where they cannot be had. */
export const newsStore: NewsStore = { ...store, asked }

/**
 * The articles that are known to be muted. The news name no titles: it is known of rows, and of what was
 * read for it.
 */
let muted: ReadonlySet<string> = new Set()

/** Notes which of some articles are muted: they are not counted as new. */
export function noteMuted(articles: ReadonlyMap<string, boolean>): void {
  const changed = [...articles].filter(([id, isMuted]) => muted.has(id) !== isMuted)
  if (changed.length === 0) return
  const ids = new Set(muted)
  for (const [id, isMuted] of changed) {
    if (isMuted) ids.add(id)
    else ids.delete(id)
  }
  muted = ids
  const state = store.getState()
  if (state) show(state.news, state.visits)
}

function show(news: News, visits: Visits): void {
  const fresh = findNew(news, visits, library.getState(), muted)
  const before = store.getState()
  // Most changes of the library are not about news: then nothing is drawn again.
  const isSame =
    before?.news === news && before.visits === visits && isSameNews(before.fresh, fresh)
  if (isSame) return
  store.setState({ news, visits, fresh })
  newCounts.setState(fresh.byCategory)
}

/** Asks for the news, unless those that are kept are of the present build, and notes the visit. */
async function renew(): Promise<void> {
  await library.ready
  const news = await readPresentNews()
  if (!news) return
  const kept = await library.own.readOwn('visits').catch(() => undefined)
  const known = store.getState()?.visits ?? (isVisits(kept) ? kept : undefined)
  const visits = visitAt(Date.now(), news, known)
  library.merge(followMoves(library.getState(), news.moved))
  show(news, visits)
  await library.own.writeOwn('visits', visits)
}

async function readPresentNews(): Promise<News | undefined> {
  const build = await fetchJson(dataUrls.site, 'no-store').then(
    (site) => Object(site).build as unknown,
    () => undefined,
  )
  const kept = Object(await library.own.readOwn('news').catch(() => undefined))
  if (build === undefined || kept.build === build) return readNews(kept.file)
  const file = await fetchJson(dataUrls.news, 'no-cache').catch(() => undefined)
  const news = readNews(file)
  if (news) await library.own.writeOwn('news', { build, file })
  return news
}

async function fetchJson(url: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(import.meta.env.BASE_URL + url, { cache })
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}`)
  return response.json()
}

/** How often a window that stays open asks again, and notes that the reader is still there. */
const interval = 5 * 60_000

/** Keeps the news in step with the site and the library until the function it returns is called. */
export function watchNews(): () => void {
  const watch = new AbortController()
  const ask = () => void renew().finally(onAnswer)
  const askInView = () => {
    if (document.visibilityState === 'visible') ask()
  }
  const stop = library.subscribe(() => {
    const state = store.getState()
    if (state) show(state.news, state.visits)
  })
  const timer = setInterval(askInView, interval)
  document.addEventListener('visibilitychange', ask, { signal: watch.signal })
  ask()
  return () => {
    watch.abort()
    clearInterval(timer)
    stop()
    store.setState(undefined)
    newCounts.setState(nothingNew.byCategory)
  }
}
