import { expect, test } from 'vitest'
import { arrangePage } from '../../../../../src/app/article-list/rows/arrange-page.ts'
import { lastGroupOf } from '../../../../../src/app/article-list/rows/group-by-period.ts'
import type { ArticleSummary } from '../../../../../src/shared/article.ts'
import { createZoneClock } from '../../../../../src/shared/zone.ts'

const clock = createZoneClock('Asia/Shanghai')

function article(id: string, date?: string): ArticleSummary {
  const facts = { title: id, categories: [], excerpt: '', minutes: 1 }
  return { id, ...facts, ...(date && { date: `${date}T02:00:00Z` }) }
}

/** The groups of a page below another; `#` stands for a heading. */
function outline(
  articles: readonly ArticleSummary[],
  above: readonly ArticleSummary[] = [],
): string[] {
  return arrangePage(articles, lastGroupOf(above, clock), clock).map(
    ({ articles, continues, month }) =>
      [month ?? '-', continues ? '…' : '#', ...articles.map(({ id }) => id)].join(' '),
  )
}

/** A day with three articles, one of which is named. */
function day(id: string, date: string): ArticleSummary[] {
  return [article(id, date), article(id, date), article(id, date)]
}

const page = [...day('c', '2024-05-02'), ...day('b', '2024-05-01'), ...day('a', '2024-04-30')]

test('by itself a page names each day, and each month where it begins', () => {
  expect(outline(page)).toEqual(['2024-05 # c c c', '- # b b b', '2024-04 # a a a'])
})

test('a sparse page names each year, and its months have anchors', () => {
  const sparse = [
    article('c', '2024-05-20'),
    article('b', '2024-04-30'),
    article('a', '2024-04-01'),
  ]
  expect(outline(sparse)).toEqual(['2024-05 # c b a'])
  const [group] = arrangePage(sparse, undefined, clock)
  expect([...(group?.months ?? [])].map(([{ id }, month]) => [id, month])).toEqual([
    ['b', '2024-04'],
  ])
})

test('a day and a month that began on the page above are not named again', () => {
  const [first, second] = outline(page, day('d', '2024-05-02'))
  expect([first, second]).toEqual(['- … c c c', '- # b b b'])
  expect(outline(page, day('d', '2024-05-03'))[0]).toBe('- # c c c')
  expect(outline(page, day('d', '2024-06-01'))[0]).toBe('2024-05 # c c c')
})

test('neither is what has no date', () => {
  expect(outline([article('u2')], [article('u1')])).toEqual(['- … u2'])
  expect(outline([article('u2')], [article('d', '2024-05-02')])).toEqual(['- # u2'])
})

test('a day is named below a week that holds it', () => {
  const week = ['2024-05-10', '2024-05-09', '2024-05-08'].map((date) => article('w', date))
  expect(outline(day('d', '2024-05-08'), week)).toEqual(['- # d d d'])
})

test('a month is named below one of its days, its anchor is not repeated', () => {
  const month = ['2024-11-25', '2024-11-15', '2024-11-05'].map((date) => article('m', date))
  expect(outline(month, day('d', '2024-11-28'))).toEqual(['- # m m m'])
})

test('a month that begins in a year that continues has its anchor', () => {
  const year = ['2024-05-20', '2024-04-30', '2024-03-01'].map((date) => article('y', date))
  const above = ['2024-08-20', '2024-07-20', '2024-06-20'].map((date) => article('y', date))
  const [continued] = arrangePage(year, lastGroupOf(above, clock), clock)
  expect(continued).toMatchObject({ kind: 'year', continues: true })
  expect(continued?.month).toBeUndefined()
  expect([...(continued?.months.values() ?? [])]).toEqual(['2024-05', '2024-04', '2024-03'])
})

test('a page that adds nothing has no groups', () => {
  expect(outline([], [article('d', '2024-05-02')])).toEqual([])
  expect(outline([])).toEqual([])
})
