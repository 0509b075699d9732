import { expect, test } from 'vitest'
import type { ArticleList, LibraryArticle } from '../../../../../src/node/library/library.ts'
import { listPages, pageOf } from '../../../../../src/node/library/lists/list-pages.ts'
import type { ListPageName } from '../../../../../src/shared/urls/list-scope.ts'

const nowhere = { offset: 0, length: 0, check: 0 }
const sizes = { first: 3, numbered: 5 }

function article(id: string, sticky?: number): LibraryArticle {
  const details = {
    id,
    title: id,
    categories: [],
    excerpt: '',
    minutes: 1,
    tags: [],
    headings: [],
    ...(sticky !== undefined && { sticky }),
  }
  return { path: id, details, body: nowhere }
}

function listOf(dated: number, undated = 0, pinned: readonly number[] = []): ArticleList {
  const names = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)
  return {
    scope: { kind: 'all' },
    label: '',
    dated: names(dated, 'd').map((id, index) =>
      article(id, pinned.includes(index + 1) ? 1 : undefined),
    ),
    undated: names(undated, 'u').map((id) => article(id)),
  }
}

function ids(list: ArticleList, page: ListPageName): string[] | undefined {
  return pageOf(list, page, sizes)?.articles.map((each) => each.details.id)
}

test('a list that fits on its first page has no other', () => {
  expect(listPages(listOf(3), sizes)).toEqual(['latest'])
  expect(pageOf(listOf(3), 1, sizes)).toBeUndefined()
  expect(ids(listOf(2, 1), 'latest')).toEqual(['d2', 'd1', 'u1'])
})

test('numbered pages count from the oldest, begin when the first page shows no more, and overlap it', () => {
  expect(listPages(listOf(8), sizes)).toEqual(['latest', 1])
  const list = listOf(9)
  expect(listPages(list, sizes)).toEqual(['latest', 2, 1])
  expect(ids(list, 'latest')).toEqual(['d9', 'd8', 'd7'])
  expect(ids(list, 2)).toEqual(['d7', 'd6'])
  expect(ids(list, 1)).toEqual(['d5', 'd4', 'd3', 'd2', 'd1'])
})

test('the first page leads to the page with the newest article it does not show', () => {
  expect(pageOf(listOf(7), 'latest', sizes)?.older).toBe(1)
  expect(pageOf(listOf(14), 'latest', sizes)?.older).toBe(3)
  expect(pageOf(listOf(3, 4), 'latest', sizes)?.older).toBe('undated')
  expect(listPages(listOf(2, 4), sizes)).toEqual(['latest', 'undated'])
})

test('an address shows the same articles for ever, once it is full', () => {
  for (let count = 8; count < 40; count += 1)
    expect(ids(listOf(count), 1)).toEqual(['d5', 'd4', 'd3', 'd2', 'd1'])
})

test.each([
  [3, 5, 2],
  [30, 50, 2],
  [10, 50, 5],
  [50, 10, 1],
  [1, 3, 3],
])('below a first page of %i a page of %i changes in %i steps', (first, numbered, steps) => {
  const states = new Set<string>()
  for (let count = 0; count <= first + 3 * numbered; count += 1) {
    const list = listOf(count)
    const names = listPages(list, { first, numbered })
    const shown = names.flatMap(
      (name) =>
        pageOf(list, name, { first, numbered })?.articles.map(({ details }) => details.id) ?? [],
    )
    expect(new Set(shown).size).toBe(count)
    const page = pageOf(list, 2, { first, numbered })
    if (page) states.add(page.articles.map(({ details }) => details.id).join())
  }
  expect(states.size).toBe(steps)
})

test('walking older from the first page meets every article', () => {
  for (const [dated, undated] of [
    [0, 12],
    [3, 1],
    [4, 0],
    [23, 11],
    [5, 0],
  ] as const) {
    const list = listOf(dated, undated)
    const seen = new Set<string>()
    let page: ListPageName | undefined = 'latest'
    while (page !== undefined) {
      for (const id of ids(list, page) ?? []) seen.add(id)
      page = pageOf(list, page, sizes)?.older
    }
    expect(seen.size).toBe(dated + undated)
  }
})

test('pinned articles stand first, once, on the first page alone', () => {
  const list = listOf(7, 0, [1, 6])
  expect(ids(list, 'latest')).toEqual(['d1', 'd6', 'd7', 'd5'])
  expect(ids(list, 1)).toEqual(['d5', 'd4', 'd3', 'd2', 'd1'])
})

test.each([
  [3, 0],
  [7, 0],
  [14, 4],
  [11, 13],
  [0, 9],
])('each page of %i dated and %i undated articles knows the ones beside it', (dated, undated) => {
  const list = listOf(dated, undated)
  const names = listPages(list, sizes)
  for (const [at, name] of names.entries()) {
    const page = pageOf(list, name, sizes)
    expect(page?.newer).toBe(names[at - 1])
    if (name !== 'latest') expect(page?.older).toBe(names[at + 1])
  }
  for (const name of [0, -1, 1.5, 99, 'undated-99', 'undated-0'] as ListPageName[]) {
    expect(pageOf(list, name, sizes)).toBeUndefined()
  }
})

test('a page knows the article with which the older one goes on', () => {
  const next = (list: ArticleList, page: ListPageName) =>
    pageOf(list, page, sizes)?.next?.details.id
  expect(next(listOf(7), 'latest')).toBe('d4')
  expect(next(listOf(9), 'latest')).toBe('d6')
  expect(next(listOf(9), 2)).toBe('d5')
  expect(next(listOf(3, 4), 'latest')).toBe('u1')
  expect(next(listOf(7), 1)).toBeUndefined()
})
