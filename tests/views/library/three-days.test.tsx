import { useSyncExternalStore } from 'react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { FirstPage } from '../../../src/app/article-list/front/first-page.tsx'
import { ArticleRow } from '../../../src/app/article-list/rows/article-row.tsx'
import { RowMarks } from '../../../src/app/library/layer/row-marks.tsx'
import { ListTools } from '../../../src/app/library/list/list-tools.tsx'
import type { ShowChoice } from '../../../src/app/library/list/show-choice.ts'
import { UnreadList } from '../../../src/app/library/list/unread-list.tsx'
import { useMutedNews } from '../../../src/app/library/list/use-muted-news.ts'
import { newsStore, watchNews } from '../../../src/app/library/news/news-store.ts'
import { undoOffer } from '../../../src/app/library/offer-undo.ts'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import { listToolsSpace } from '../../../src/app/ui/page-elements.ts'
import type { ArticleSummary } from '../../../src/shared/article.ts'
import { doAsReader, drawView } from '../draw-view.tsx'
import { newsFileOf, pagesOf, prepareScene, Rows, readOf, sceneArticle } from './library-scene.tsx'

const day = 24 * 60
/** The first day at noon, in minutes since 1970: a Monday. */
const monday = 4 * day + 12 * 60

/** The articles of the site on the day; a site that is built again is another build. */
let archive: readonly ArticleSummary[] = []

beforeEach(async () => {
  await prepareScene()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(url.endsWith('news.json') ? newsFileOf(archive) : { build: `${archive.length}` }),
  )
  onTestFinished(watchNews())
})

/** The reader comes back on a day, in a window that is still open, and finds these articles. */
async function comeBack(minute: number, articles: readonly ArticleSummary[]): Promise<void> {
  vi.setSystemTime(minute * 60_000)
  archive = articles
  await doAsReader(() => void document.dispatchEvent(new Event('visibilitychange')))
  await vi.waitFor(() => expect(newsStore.getState()?.news.articles.size).toBe(archive.length))
}

/** The first page of the list of all articles, or a part of it. */
function List({ show }: { show: ShowChoice }) {
  useSyncExternalStore(newsStore.subscribe, newsStore.getState)
  const { list, source } = pagesOf({ kind: 'all' }, archive)
  if (show !== 'all') return <UnreadList list={list} show={show} Row={ArticleRow} source={source} />
  return (
    <>
      <ListTools list={list} show="all" load={source.load} />
      <Rows articles={archive} />
      <RowMarks />
    </>
  )
}

const idsIn = (view: HTMLElement, selector: string) =>
  [...view.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.place)

test('three days: new since the last visit, what it leads to, where that visit ended, and marking', async () => {
  const old = ['x', 'y'].map((id, at) => sceneArticle(id, monday - 100 - at))
  await comeBack(monday, old)
  const tuesday = [sceneArticle('tue', monday + day - 60), ...old]
  await comeBack(monday + day, tuesday)
  expect([...(newsStore.getState()?.fresh.sinceLast ?? [])]).toEqual(['tue'])

  // On Wednesday three have come, one of them with a date of long ago, which stands last in the list.
  const late = sceneArticle('late', monday + 2 * day - 30, 1_000)
  const wednesday = [
    sceneArticle('wed2', monday + 2 * day - 10),
    sceneArticle('wed1', monday + 2 * day - 20),
    ...tuesday,
    late,
  ]
  await comeBack(monday + 2 * day, wednesday)
  const view = await drawView(<List show="all" />)
  const line = view.querySelector('.new-line')
  expect(line?.textContent).toBe('3 new since Tuesday')
  expect(line?.getAttribute('href')).toBe('/?show=since')
  expect(idsIn(view, '[data-new]')).toEqual(['wed2', 'wed1', 'tue', 'late'])
  const mark = view.querySelector('.last-visit')
  expect(mark?.textContent).toContain('Your last visit ended here')
  expect(mark?.closest<HTMLElement>('.row')?.dataset.place).toBe('tue')

  // The line leads to exactly what it counts, the late one with them.
  const since = await drawView(
    <>
      <div className={listToolsSpace} />
      <List show="since" />
    </>,
  )
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(idsIn(since, '.row')).toEqual(['wed2', 'wed1', 'late'])
  })
  expect(since.querySelector('[data-list-more]')).toBeNull()
  expect(since.querySelector('h2')?.textContent).toBe('New')
  const all = await drawView(<List show="new" />)
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(idsIn(all, '.row')).toEqual(['wed2', 'wed1', 'tue', 'late'])
  })

  // To mark that part marks nothing else.
  view.remove()
  all.remove()
  await doAsReader(() => since.querySelector<HTMLButtonElement>('.mark-all')?.click())
  await vi.waitFor(() => expect(undoOffer.getState()).toBeDefined())
  expect(readOf(wednesday)).toContain('late')
  expect(readOf(wednesday)).not.toContain('x')
})

test('a visit that goes on after a short pause does not begin anew', async () => {
  const old = [sceneArticle('x', monday - 100)]
  await comeBack(monday, old)
  await comeBack(monday + 20, [sceneArticle('y', monday + 10), ...old])
  expect(newsStore.getState()?.visits.last).toBeUndefined()
  const view = await drawView(<List show="all" />)
  expect(view.querySelector('.new-line')?.textContent).toBe('1 new')
  expect(view.querySelector('.new-line')?.getAttribute('href')).toBe('/?show=new')
  expect(view.querySelector('.last-visit')).toBeNull()
})

test('the mark of the last visit stands below a lead that is new, and muted rows count as nothing new', async () => {
  const old = ['x', 'y'].map((id, at) => sceneArticle(id, monday - 100 - at))
  await comeBack(monday, old)
  const lead = sceneArticle('lead', monday + day - 60)
  const other = sceneArticle('ball', monday + day - 60)
  await comeBack(monday + day, [lead, ...old, other])
  const { list } = pagesOf({ kind: 'all' }, archive)
  const view = await drawView(
    <>
      <ListTools list={list} show="all" load={pagesOf({ kind: 'all' }, archive).source.load} />
      <FirstPage list={{ ...list, articles: archive }} />
      <RowMarks />
    </>,
  )
  // The first row of a day has the heading above it, which would cover a mark.
  const mark = view.querySelector('.last-visit')
  expect(mark?.parentElement?.className).toBe('day')
  expect(mark?.parentElement?.querySelector<HTMLElement>('.row')?.dataset.place).toBe('x')
  expect(view.querySelector('.new-line')?.textContent).toBe('2 new since Monday')
  await doAsReader(() => ownFilters.set({ mutedWords: ['Title ball'] }))
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(view.querySelector('.new-line')?.textContent).toBe('1 new since Monday')
  })
  expect(idsIn(view, '[data-new]')).toEqual(['lead'])
  await doAsReader(() => ownFilters.set({}))
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(view.querySelector('.new-line')?.textContent).toBe('2 new since Monday')
  })
})

test('a part of a list is drawn with the style that shows rows where filters are the own ones', async () => {
  archive = [sceneArticle('x', monday)]
  const { list, source } = pagesOf({ kind: 'all' }, archive)
  const parts = { list, source, Row: ArticleRow, style: { animation: 'none' } } as const
  const view = await drawView(<UnreadList {...parts} show="unread" />)
  expect(view.querySelector<HTMLElement>('.first-page')?.style.animation).toBe('none')
})

test('the mark of the last visit is seen above a muted row, and where all that is new stands in blocks', async () => {
  const old = ['x', 'y'].map((id, at) => sceneArticle(id, monday - 100 - at))
  await comeBack(monday, old)
  const fresh = sceneArticle('fresh', monday + day - 60)
  await comeBack(monday + day, [fresh, ...old])
  ownFilters.set({ mutedWords: ['Title x'] })
  const { list } = pagesOf({ kind: 'all' }, archive)
  const front = { lead: -1, seconds: [], sections: [{ slug: 'c', label: 'C', articles: [0] }] }
  const view = await drawView(
    <>
      <FirstPage list={{ ...list, articles: archive, front }} />
      <RowMarks />
    </>,
  )
  expect(view.querySelector('.sections .row[data-new]')).not.toBeNull()
  const mark = view.querySelector('.last-visit')
  expect(mark?.parentElement?.querySelector<HTMLElement>('[data-place]')?.dataset.place).toBe('x')
  expect(mark?.closest('details')).toBeNull()
  view.remove()

  const later = sceneArticle('later', monday + day - 50)
  await comeBack(monday + day + 1, [later, fresh, ...old])
  const again = await drawView(
    <>
      <Rows articles={archive} />
      <RowMarks />
    </>,
  )
  expect(again.querySelector('summary > .last-visit')).not.toBeNull()
})

test('what filters mute is not counted as new although no row of it is drawn', async () => {
  const old = [sceneArticle('x', monday - 100)]
  await comeBack(monday, old)
  const fresh = ['one', 'two', 'three'].map((id, at) => sceneArticle(id, monday + day - 60 - at))
  const late = sceneArticle('late', monday + day - 100, 1_000)
  await comeBack(monday + day, [...fresh, ...old, late])
  function Counted() {
    useMutedNews(pagesOf({ kind: 'all' }, archive).source)
    return null
  }
  const counted = () => [...(newsStore.getState()?.fresh.ids ?? [])]
  await drawView(<Counted />)
  expect(counted()).toHaveLength(4)
  await doAsReader(() => ownFilters.set({ mutedWords: ['Title three', 'Title late'] }))
  await vi.waitFor(() => expect(counted()).toEqual(['one', 'two']))
  await doAsReader(() => ownFilters.set({}))
  await vi.waitFor(() => expect(counted()).toHaveLength(4))
})
