import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ContentMissingError } from '../../../../src/app/content/content-source.ts'
import {
  createPageStore,
  type PageSource,
  type PageStoreOptions,
} from '../../../../src/app/navigation/page-store.ts'
import { ProgramOutdatedError } from '../../../../src/app/ui/lazy/program-outdated-error.ts'
import type { PageAddress } from '../../../../src/shared/pages.ts'

interface TestPage {
  readonly kind: 'page'
  readonly name: string
}

const page = (name: string): TestPage => ({ kind: 'page', name })
const nameOf = (address: PageAddress) => (address.kind === 'article' ? address.id : address.kind)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(
  options: Partial<PageStoreOptions<TestPage>> & { source?: PageSource<TestPage> } = {},
) {
  const store = createPageStore<TestPage>({
    source: {
      peek: () => undefined,
      load: async (address) => page(nameOf(address)),
    },
    first: { visit: 0, path: '/', face: { kind: 'page', page: page('home') } },
    isOnline: () => true,
    onMoved: () => {},
    onUnknown: () => {},
    ...options,
  })
  const seen: string[] = []
  store.subscribe(() => seen.push(describeFace(store)))
  return { seen, store }
}

function describeFace(store: ReturnType<typeof createPageStore<TestPage>>): string {
  const { face, path } = store.getState()
  return `${path} ${face.kind === 'page' ? face.page.name : face.kind}`
}

const loadsIn = (milliseconds: number): PageSource<TestPage> => ({
  peek: () => undefined,
  load: (address) =>
    new Promise((resolve) => setTimeout(() => resolve(page(nameOf(address))), milliseconds)),
})

const fails = (error: unknown): PageSource<TestPage> => ({
  peek: () => undefined,
  load: () => Promise.reject(error),
})

describe('going to an address that the program does not know', () => {
  test('asks the server, and leaves the page on the screen meanwhile', () => {
    const asked: string[] = []
    const { seen, store } = open({ onUnknown: (path) => asked.push(path) })
    store.show('/about/')
    expect(asked).toEqual(['/about/'])
    expect(seen).toEqual([])
  })

  test('is missing where no page is on the screen', () => {
    const asked: string[] = []
    const first = { visit: 0, path: '/nope/', face: { kind: 'missing' } } as const
    const { seen, store } = open({ first, onUnknown: (path) => asked.push(path) })
    store.show('/neither/')
    expect(asked).toEqual([])
    expect(seen).toEqual(['/neither/ missing'])
  })
})

describe('going to a page', () => {
  test('is instant from memory', () => {
    const source = { ...loadsIn(1_000), peek: (address: PageAddress) => page(nameOf(address)) }
    const { seen, store } = open({ source })
    store.show('/a/x/')
    expect(seen).toEqual(['/a/x/ x'])
  })

  test('keeps the old page for a moment, then shows that it is loading', async () => {
    const { seen, store } = open({ source: loadsIn(400) })
    store.show('/a/x/')
    await vi.advanceTimersByTimeAsync(149)
    expect(seen).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toEqual(['/a/x/ loading'])
    await vi.advanceTimersByTimeAsync(250)
    expect(seen).toEqual(['/a/x/ loading', '/a/x/ x'])
  })

  test('shows no loading face when it is quick', async () => {
    const { seen, store } = open({ source: loadsIn(100) })
    store.show('/a/x/')
    await vi.runAllTimersAsync()
    expect(seen).toEqual(['/a/x/ x'])
  })

  test('drops a page that was left before it came', async () => {
    const { seen, store } = open({ source: loadsIn(100) })
    store.show('/a/x/')
    await vi.advanceTimersByTimeAsync(50)
    store.show('/a/y/')
    await vi.runAllTimersAsync()
    expect(seen).toEqual(['/a/y/ y'])
  })

  test('tells before the old page goes away, once', async () => {
    const onLeave = vi.fn()
    const { store } = open({ source: loadsIn(400), onLeave })
    store.show('/a/x/')
    expect(onLeave).not.toHaveBeenCalled()
    await vi.runAllTimersAsync()
    expect(onLeave).toHaveBeenCalledOnce()
  })

  test('leads on when the article has moved', async () => {
    const onMoved = vi.fn()
    const { seen, store } = open({
      source: { peek: () => undefined, load: async () => ({ kind: 'moved', path: '/a/new/' }) },
      onMoved,
    })
    store.show('/a/old/')
    await vi.runAllTimersAsync()
    expect(onMoved).toHaveBeenCalledWith('/a/new/')
    expect(seen).toEqual([])
  })
})

describe('what goes wrong has a face', () => {
  test.each([
    ['missing', new ContentMissingError('x'), true],
    ['outdated', new ProgramOutdatedError(), true],
    ['failed', new Error('503'), true],
    ['offline', new TypeError('Failed to fetch'), false],
  ])('%s', async (face, error, online) => {
    const { seen, store } = open({ source: fails(error), isOnline: () => online })
    store.show('/a/x/')
    await vi.runAllTimersAsync()
    expect(seen).toEqual([`/a/x/ ${face}`])
  })

  test('another try is another visit', async () => {
    let tries = 0
    const { store } = open({
      source: {
        peek: () => undefined,
        load: async () => {
          tries += 1
          if (tries === 1) throw new Error('503')
          return page('x')
        },
      },
    })
    store.show('/a/x/')
    await vi.runAllTimersAsync()
    const { visit } = store.getState()
    store.retry()
    await vi.runAllTimersAsync()
    expect(store.getState().visit).toBe(visit + 1)
    expect(describeFace(store)).toBe('/a/x/ x')
  })
})

test('a refresh replaces the page in place', async () => {
  const { seen, store } = open()
  store.refresh()
  await vi.runAllTimersAsync()
  expect(seen).toEqual(['/ list'])
  expect(store.getState().visit).toBe(0)
})
