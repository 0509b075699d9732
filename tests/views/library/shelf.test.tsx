import { beforeEach, expect, test, vi } from 'vitest'
import { library } from '../../../src/app/library/browser-library.ts'
import { keptState } from '../../../src/app/library/kept-state.ts'
import { SavedShelf } from '../../../src/app/library/page/shelf.tsx'
import { doAsReader, drawView } from '../draw-view.tsx'
import { prepareScene } from './library-scene.tsx'

beforeEach(prepareScene)

function save(id: string): void {
  const snapshot = { title: `Title ${id}`, categories: [], original: `https://a.example/${id}` }
  library.change([
    { id, name: 'saved', value: 1 },
    { id, name: 'snapshot', value: snapshot },
  ])
}

const rowOf = (view: HTMLElement, id: string) =>
  view.querySelector<HTMLElement>(`[data-place="${id}"]`)

test('an article that the archive has no more says so and leads to its original', async () => {
  const statuses = new Map([
    ['here', 200],
    ['gone', 404],
    ['removed', 410],
    ['broken', 500],
  ])
  const asked = vi.fn(async (url: string, _init?: RequestInit) => {
    const [, id = ''] = /([^/]+)\.json$/.exec(url) ?? []
    if (id === 'offline') throw new TypeError('offline')
    return new Response(null, { status: statuses.get(id) ?? 200 })
  })
  vi.stubGlobal('fetch', asked)
  for (const id of [...statuses.keys(), 'offline']) save(id)
  const view = await drawView(<SavedShelf />)
  await vi.waitFor(async () => {
    await doAsReader(() => {})
    expect(rowOf(view, 'removed')?.textContent).toContain('No longer on this site')
  })
  const original = rowOf(view, 'gone')?.querySelector('.shelf-meta a')
  expect(original?.getAttribute('href')).toBe('https://a.example/gone')
  for (const id of ['here', 'broken', 'offline']) {
    expect(rowOf(view, id)?.textContent).not.toContain('No longer')
  }
  // Only their presence is asked for, once each.
  expect(asked.mock.calls.map(([, init]) => init?.method)).toEqual(Array(5).fill('HEAD'))
})

test('where the browser keeps nothing an empty list does not promise that it does', async () => {
  keptState.setState(true)
  const view = await drawView(<SavedShelf />)
  const text = () => view.querySelector('.shelf-empty')?.textContent
  await vi.waitFor(() => expect(text()).toContain('stays in this browser'))
  vi.stubGlobal('indexedDB', undefined)
  await doAsReader(async () => {
    await library.own.writeOwn('name', 'x')
  })
  expect(keptState.getState()).toBe(false)
  expect(text()).not.toContain('stays in this browser')
  expect(text()).toContain('until you close the tab')
})
