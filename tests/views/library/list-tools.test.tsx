import { beforeEach, expect, test, vi } from 'vitest'
import { library } from '../../../src/app/library/browser-library.ts'
import { ListTools } from '../../../src/app/library/list/list-tools.tsx'
import { markToRow } from '../../../src/app/library/mark-to-row.ts'
import { takeBack, undoOffer } from '../../../src/app/library/offer-undo.ts'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import type { ListScope } from '../../../src/shared/urls/list-scope.ts'
import { doAsReader, drawView } from '../draw-view.tsx'
import { pagesOf, prepareScene, Rows, readOf, sceneArticle } from './library-scene.tsx'

beforeEach(prepareScene)

const articles = ['a', 'b', 'c', 'd', 'e'].map((id, at) => sceneArticle(id, 1_000 - at))

/** Draws the first page of a list and the tools above it. */
async function drawList(scope: ListScope, load = pagesOf(scope, articles).source.load) {
  const { list } = pagesOf(scope, articles)
  const view = await drawView(
    <>
      <ListTools list={list} show="all" load={load} />
      <Rows articles={list.articles} />
    </>,
  )
  return {
    view,
    async markAll() {
      await doAsReader(() => view.querySelector<HTMLButtonElement>('.mark-all')?.click())
      await vi.waitFor(() => expect(undoOffer.getState()).toBeDefined())
    },
  }
}

const scopes: readonly ListScope[] = [
  { kind: 'author', slug: 'x' },
  { kind: 'tag', slug: 'x' },
  { kind: 'month', year: '1970', month: '01' },
]

test.each(scopes)('all of the list of a $kind is marked, and taken back exactly', async (scope) => {
  library.change([{ id: 'd', name: 'read', value: 1 }])
  const { markAll } = await drawList(scope)
  await markAll()
  expect(readOf(articles)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(undoOffer.getState()?.text).toBe('4 articles marked as read')
  await doAsReader(takeBack)
  expect(readOf(articles)).toEqual(['d'])
})

test('when the rest of a list cannot be read its rows are marked', async () => {
  const { markAll } = await drawList({ kind: 'tag', slug: 'x' }, () => Promise.reject(new Error()))
  await markAll()
  expect(readOf(articles)).toEqual(['a', 'b'])
})

test('a muted row stays unread and is counted; one that has been opened is marked', async () => {
  ownFilters.set({ mutedWords: ['Title b'] })
  const { view, markAll } = await drawList({ kind: 'tag', slug: 'x' })
  await markAll()
  expect(readOf(articles)).toEqual(['a', 'c', 'd', 'e'])
  expect(undoOffer.getState()?.text).toBe(
    '4 articles marked as read · 1 muted article stays unread',
  )
  await doAsReader(() => view.querySelector('details')?.setAttribute('open', ''))
  await markAll()
  await vi.waitFor(() => expect(readOf(articles)).toContain('b'))
})

test.each<ListScope>([{ kind: 'tag', slug: 'x' }, { kind: 'all' }])(
  'what filters mute stays unread in a list of $kind although it is not drawn',
  async (scope) => {
    library.change([{ id: 'd', name: 'read', value: 1 }])
    ownFilters.set({ mutedWords: ['Title b', 'Title d', 'Title e'] })
    const { markAll } = await drawList(scope)
    await markAll()
    expect(readOf(articles)).toEqual(['a', 'c', 'd'])
    expect(undoOffer.getState()?.text).toBe(
      '2 articles marked as read · 2 muted articles stay unread',
    )
    await doAsReader(takeBack)
    expect(readOf(articles)).toEqual(['d'])
  },
)

test('of a huge list of an author only the newest are read, and a range marks the others', async () => {
  const author = { slug: 'x', label: 'X' }
  const huge = Array.from({ length: 3_200 }, (_, at) => ({
    ...sceneArticle(`h${at}`, 9_000 - at),
    author,
  }))
  const scope = { kind: 'author', slug: 'x' } as const
  const { list, source } = pagesOf(scope, huge)
  const load = vi.fn(source.load)
  const view = await drawView(
    <>
      <ListTools list={list} show="all" load={load} />
      <Rows articles={list.articles} />
    </>,
  )
  await doAsReader(() => view.querySelector<HTMLButtonElement>('.mark-all')?.click())
  await vi.waitFor(() => expect(undoOffer.getState()?.text).toBe('3200 articles marked as read'))
  expect(readOf(huge)).toHaveLength(3_200)
  expect(readOf([sceneArticle('other', 5_000)])).toEqual([])
  expect(load.mock.calls.length).toBeLessThan(1_510)
  await doAsReader(takeBack)
  expect(readOf(huge)).toEqual([])
})

test('what stands above a row is marked with it, and nothing below', async () => {
  const view = await drawView(<Rows articles={articles} />)
  const rows = view.querySelectorAll('.row')
  await doAsReader(() => rows[2] && markToRow(rows[2]))
  expect(readOf(articles)).toEqual(['a', 'b', 'c'])
})
