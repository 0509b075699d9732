import { expect, test } from 'vitest'
import { groupByDay } from '../../../../../src/app/article-list/page/group-by-day.ts'
import type { ArticleSummary } from '../../../../../src/shared/article.ts'
import { createZoneClock } from '../../../../../src/shared/zone.ts'

const clock = createZoneClock('Asia/Shanghai')

function article(id: string, facts: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    title: id,
    categories: [[{ slug: 'a', label: 'A' }]],
    excerpt: '',
    minutes: 1,
    ...facts,
  }
}

function outline(articles: readonly ArticleSummary[]): string[] {
  return groupByDay(articles, clock).map(
    ({ kind, time, articles }) =>
      `${kind}${time ? ` ${time.month}-${time.day}` : ''}: ${articles.map((one) => one.id).join(' ')}`,
  )
}

test('articles stand under the day of the zone, in the order of the list', () => {
  expect(
    outline([
      article('c', { date: '2024-05-01T16:10:00Z' }),
      article('b', { date: '2024-05-01T16:00:00Z' }),
      article('a', { date: '2024-05-01T15:59:00Z' }),
    ]),
  ).toEqual(['day 5-2: c b', 'day 5-1: a'])
})

test('pinned articles come under their own heading, and so do undated ones', () => {
  expect(
    outline([
      article('pin', { sticky: 2, date: '2020-01-01T00:00:00Z' }),
      article('new', { date: '2024-05-01T00:00:00Z' }),
      article('old1'),
      article('old2'),
    ]),
  ).toEqual(['pinned: pin', 'day 5-1: new', 'undated: old1 old2'])
})

test('an empty list has no groups', () => {
  expect(outline([])).toEqual([])
})
