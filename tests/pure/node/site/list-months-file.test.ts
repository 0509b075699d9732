import { expect, test } from 'vitest'
import { completeMonths } from '../../../../src/app/article-list/dates/complete-months.ts'
import { scopeKey } from '../../../../src/node/library/lists/make-lists.ts'
import { createContentFiles } from '../../../../src/node/site/make-content-files.ts'
import type { ListFile, MonthsFile } from '../../../../src/shared/content-files.ts'
import { createZoneClock } from '../../../../src/shared/zone.ts'
import { manyArticles, type SampleArticle, sampleSite } from '../feeds/sample-site.ts'

const clock = createZoneClock('UTC')

/** The file of the months of all articles, and their first page. */
function monthsOf(articles: readonly SampleArticle[]) {
  const { library, settings } = sampleSite(articles, { timeZone: 'UTC' })
  const all = library.lists.get(scopeKey({ kind: 'all' }))
  if (all === undefined) throw new Error('A site has a list of all articles')
  const files = createContentFiles(library, settings)
  const file: MonthsFile = JSON.parse(files.months(all) ?? '')
  const first: ListFile = JSON.parse(files.list(all, 'latest')?.json ?? '')
  return { file, first }
}

/** One article a day from 2024 on. */
const daily = (count: number) => monthsOf(manyArticles(count))

test('new articles change the months of a list once in half a page', () => {
  const texts = Array.from({ length: 100 }, (_, at) => JSON.stringify(daily(31 + at).file))
  expect(new Set(texts).size).toBe(4)
})

test('the first page completes the months, whatever the number of articles', () => {
  for (const count of [31, 45, 55, 56, 80, 81, 105, 106]) {
    const { file, first } = daily(count)
    const months = completeMonths(file, first, clock)
    const ends = [0, 31, 60, 91, 121].map((day) => Math.min(day, count))
    const counts = ends.slice(1).map((end, at) => end - (ends[at] ?? 0))
    expect(months.map((month) => month.count).reverse()).toEqual(counts.filter(Boolean))
  }
})

test('a month leads to where its newest article is', () => {
  const { file, first } = daily(65)
  expect(completeMonths(file, first, clock)).toEqual([
    { month: '2024-03', count: 5, page: 'latest' },
    { month: '2024-02', count: 29, page: 'latest' },
    { month: '2024-01', count: 31, page: 1 },
  ])
})

test('articles that are pinned or without a date are not counted twice', () => {
  const articles = manyArticles(45).map((_, at): SampleArticle => (at === 3 ? { sticky: 1 } : {}))
  const { file, first } = monthsOf([...articles, { date: undefined as never }])
  expect(file.undated).toBe(1)
  expect(completeMonths(file, first, clock)).toEqual([
    { month: '2024-02', count: 14, page: 'latest' },
    { month: '2024-01', count: 31, page: 'latest' },
  ])
})

test('files of two builds give no month a wrong count below nothing', () => {
  const { file } = daily(90)
  const { first } = daily(40)
  expect(completeMonths(file, first, clock).every(({ count }) => count > 0)).toBe(true)
})
