import { expect, test } from 'vitest'
import type { LibraryArticle } from '../../../../../src/node/library/library.ts'
import { listMonths } from '../../../../../src/node/library/lists/list-months.ts'

const nowhere = { offset: 0, length: 0, check: 0 }

/** Pages of so many articles below a first page of one. */
const pagesOf = (numbered: number) => ({ first: 1, numbered })

/** A list from the oldest to the newest, by dates. */
function listOf(...dates: string[]) {
  const dated = dates.map((date, index): LibraryArticle => {
    const id = `d${index}`
    const details = { id, title: id, date, categories: [], excerpt: '', minutes: 1 }
    return {
      path: id,
      details: { ...details, tags: [], headings: [] },
      body: nowhere,
    }
  })
  return { dated }
}

test('each month has its count on numbered pages and the page where one meets it first', () => {
  const list = listOf(
    '2020-01-05T00:00:00Z',
    '2020-01-06T00:00:00Z',
    '2020-01-07T00:00:00Z',
    '2020-03-01T00:00:00Z',
    '2021-01-01T00:00:00Z',
    '2021-02-01T00:00:00Z',
  )
  expect(listMonths(list, pagesOf(2), 'UTC')).toEqual([
    ['2021-01', 1, 3],
    ['2020-03', 1, 2],
    ['2020-01', 3, 2],
  ])
})

test('a month begins when it does in the zone of the site', () => {
  const list = listOf('2020-01-31T15:59:00Z', '2020-01-31T16:00:00Z', '2020-06-01T00:00:00Z')
  expect(listMonths(list, pagesOf(50), 'Asia/Shanghai').map(([month]) => month)).toEqual([
    '2020-02',
    '2020-01',
  ])
})

test('adding articles leaves all older months as they were', () => {
  const dates = ['2020-01-05T00:00:00Z', '2020-02-05T00:00:00Z', '2020-03-05T00:00:00Z']
  const before = listMonths(listOf(...dates), pagesOf(2), 'UTC')
  const after = listMonths(listOf(...dates, '2020-03-06T00:00:00Z'), pagesOf(2), 'UTC')
  expect(after.slice(1)).toEqual(before)
})

test('no dated articles, no months', () => {
  expect(listMonths(listOf(), pagesOf(50), 'UTC')).toEqual([])
})
