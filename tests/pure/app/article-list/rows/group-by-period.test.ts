import { expect, test } from 'vitest'
import {
  choosePeriod,
  groupByPeriod,
} from '../../../../../src/app/article-list/rows/group-by-period.ts'
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
  return groupByPeriod(articles, 'day', clock).map(
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

test('weeks go from Monday to Sunday, also over the end of a year', () => {
  const days = ['2025-01-06', '2025-01-05', '2024-12-30', '2024-12-29']
  const articles = days.map((day) => article(day, { date: `${day}T02:00:00Z` }))
  const groups = groupByPeriod(articles, 'week', clock)
  expect(groups.map((group) => group.articles.length)).toEqual([1, 2, 1])
})

test('months are of one year', () => {
  const days = ['2025-05-31', '2025-05-01', '2024-05-20']
  const articles = days.map((day) => article(day, { date: `${day}T02:00:00Z` }))
  const groups = groupByPeriod(articles, 'month', clock)
  expect(groups.map((group) => group.articles.length)).toEqual([2, 1])
})

test('the period is the shortest of which most have three articles', () => {
  const on = (...days: readonly string[]) =>
    choosePeriod(
      days.map((day) => article(day, { date: `${day}T02:00:00Z` })),
      clock,
    )
  const busy = ['2025-05-09', '2025-05-09', '2025-05-09']
  expect(on(...busy, '2025-05-08', '2025-05-07')).toBe('week')
  expect(on(...busy, ...busy)).toBe('day')
  expect(on('2025-05-09', '2025-05-07', '2025-05-06')).toBe('week')
  expect(on('2025-05-20', '2025-05-07', '2025-05-01')).toBe('month')
  expect(on('2025-05-20', '2025-04-07', '2025-03-01')).toBe('year')
})
