import { expect, test } from 'vitest'
import { groupByYear } from '../../../../../src/app/article-list/dates/group-by-year.ts'

test('a year has twelve months, empty or not, and the number of all its articles', () => {
  const [newer, older, ...others] = groupByYear([
    ['2024-02', 3, 9],
    ['2024-01', 4, 9],
    ['2021-12', 5, 2],
  ])
  expect(newer).toMatchObject({ year: 2024, count: 7 })
  expect(newer?.months).toHaveLength(12)
  expect(newer?.months.slice(0, 3)).toEqual([
    { count: 4, page: 9 },
    { count: 3, page: 9 },
    undefined,
  ])
  expect(older).toMatchObject({ year: 2021, count: 5 })
  expect(older?.months[11]).toEqual({ count: 5, page: 2 })
  expect(others).toEqual([])
})

test('no months, no years', () => expect(groupByYear([])).toEqual([]))
