import { expect, test } from 'vitest'
import { monthHeat } from '../../../../../src/app/article-list/dates/month-heat.ts'

test.each([
  [1, 400, 1],
  [100, 400, 1],
  [101, 400, 2],
  [300, 400, 3],
  [400, 400, 4],
  [1, 1, 4],
])('a month of %i articles beside one of %i has heat %i', (count, most, heat) => {
  expect(monthHeat(count, most)).toBe(heat)
})
