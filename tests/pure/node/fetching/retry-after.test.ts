import { expect, test } from 'vitest'
import { retryAfterMs } from '../../../../src/node/fetching/retry-after.ts'

const now = Date.parse('2026-11-30T00:00:00Z')

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Mon, 30 Nov 2026 00:01:00 GMT', 60_000],
  ['Sun, 29 Nov 2026 00:01:00 GMT', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['99999999999', undefined],
  [null, undefined],
])('%s', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait)
})
