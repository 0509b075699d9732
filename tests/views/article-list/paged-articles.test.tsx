import { expect, test, vi } from 'vitest'
import { ListPage } from '../../../src/app/article-list/page/list-page.tsx'
import { PagedArticles } from '../../../src/app/article-list/pager/paged-articles.tsx'
import {
  type ListReading,
  ListReadingContext,
} from '../../../src/app/article-list/reading/list-reading.ts'
import type { ListFile } from '../../../src/shared/content-files.ts'
import type { ListPageName } from '../../../src/shared/urls/list-scope.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

function listOf(page: ListPageName, titles: readonly string[], older?: number): ListFile {
  const articles = titles.map((title, index) => ({
    id: `${page}-${index}`,
    title,
    date: '2021-07-21T04:45:27Z',
    categories: [],
    excerpt: '',
    minutes: 1,
  }))
  return {
    kind: 'list',
    hash: `${page}`,
    scope: { kind: 'all' },
    page,
    label: '',
    articles,
    ...(older !== undefined && { older, olderMonth: '2021-06' }),
  }
}

/** Where older pages come from, each with one article. */
function readingOf(load: ListReading['source']['load']): ListReading {
  const none = () => Promise.reject(new Error('none'))
  const source = { peek: () => undefined, load, months: none, article: none }
  return { source, readsAhead: true, search: '', returnPosition: () => undefined }
}

/** Turns the wheel; the page is too short to move, so that its end is reached. */
function scrollDown(): void {
  document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true }))
}

const titles = (view: HTMLElement) =>
  [...view.querySelectorAll('h2 a, h3 a')].map(({ textContent }) => textContent)

test('a list shows its articles by day, and leads to the older page', async () => {
  const view = await drawView(<PagedArticles list={listOf(2, ['One', 'Two'], 1)} />)
  expect(titles(view)).toEqual(['One', 'Two'])
  expect(view.querySelectorAll('.day')).toHaveLength(1)
  expect(view.querySelector('[data-list-foot] a')?.getAttribute('href')).toMatch(/1\/$/)
})

test.each([
  ['zh-CN', '更早：2021年6月'],
  ['zh-TW', '更早：2021年6月'],
  ['en', 'Earlier: June 2021'],
  ['ja', 'これより前：2021年6月'],
])('the link to the older page names its month in %s, never a number', async (language, words) => {
  const view = await drawView(<PagedArticles list={listOf(2, ['One'], 1)} />, { language })
  expect(view.querySelector('[data-list-foot] a')?.textContent).toBe(words)
})

test('an older page is named by its days', async () => {
  const list = listOf(2, ['One', 'Two'], 1)
  const [one, two] = list.articles
  const articles = [one, two && { ...two, date: '2021-06-30T04:00:00Z' }].flatMap(
    (row) => row ?? [],
  )
  const view = await drawView(<ListPage list={{ ...list, articles }} side={false} />)
  expect(view.querySelector('h1')?.textContent).toBe('Latest articles · 30 June – 21 July 2021')
})

test('an older page that cannot be read says so, and another try adds it', async () => {
  const load = vi.fn<ListReading['source']['load']>()
  load.mockRejectedValueOnce(new Error('503')).mockResolvedValue(listOf(1, ['Three']))
  const view = await drawView(
    <ListReadingContext value={readingOf(load)}>
      <PagedArticles list={listOf(2, ['One', 'Two'], 1)} />
    </ListReadingContext>,
  )
  expect(load).not.toHaveBeenCalled()
  await doAsReader(scrollDown)
  await doAsReader(() => vi.dynamicImportSettled())
  await doAsReader(scrollDown)
  await vi.waitFor(() => expect(view.querySelector('[role="alert"] button')).not.toBeNull())
  await doAsReader(() => view.querySelector<HTMLElement>('[role="alert"] button')?.click())
  expect(load).toHaveBeenCalledTimes(2)
  expect(titles(view)).toEqual(['One', 'Two', 'Three'])
  expect(view.querySelector('[data-list-page="1"] a')?.textContent).toBe('21 Jul 2021')
  expect(view.querySelector('[data-list-foot]')).toBeNull()
})

test('undated articles that are added are named once, by their group', async () => {
  const added = listOf('undated', ['Three'])
  const articles = added.articles.map(({ date, ...row }) => row)
  const load = vi.fn<ListReading['source']['load']>().mockResolvedValue({ ...added, articles })
  const list = { ...listOf(1, ['One', 'Two']), older: 'undated' as const }
  const view = await drawView(
    <ListReadingContext value={readingOf(load)}>
      <PagedArticles list={list} />
    </ListReadingContext>,
  )
  await doAsReader(scrollDown)
  await doAsReader(() => vi.dynamicImportSettled())
  await doAsReader(scrollDown)
  await vi.waitFor(() => expect(titles(view)).toEqual(['One', 'Two', 'Three']))
  expect(view.textContent?.match(/Undated/g)).toHaveLength(1)
})
