import { expect, test } from 'vitest'
import { groupByYear } from '../../../../../src/app/article-list/dates/group-by-year.ts'

test('a year has twelve months, empty or not, and the number of all its articles', () => {
  const [newer, older, ...others] = groupByYear([
    { month: '2024-02', count: 3, page: 'latest' },
    { month: '2024-01', count: 4, page: 9 },
    { month: '2021-12', count: 5, page: 2 },
  ])
  expect(newer).toMatchObject({ year: 2024, count: 7 })
  expect(newer?.months).toHaveLength(12)
  expect(newer?.months.slice(0, 3)).toEqual([
    { month: '2024-01', count: 4, page: 9 },
    { month: '2024-02', count: 3, page: 'latest' },
    undefined,
  ])
  expect(older).toMatchObject({ year: 2021, count: 5 })
  expect(older?.months[11]).toEqual({ month: '2021-12', count: 5, page: 2 })
  expect(others).toEqual([])
})

test('no months, no years', () => expect(groupByYear([])).toEqual([]))
