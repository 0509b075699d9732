import { expect, test } from 'vitest'
import { nextRetry } from '../../../../src/node/keeping/next-retry.ts'

const start = Date.parse('2026-11-30T00:00:00Z')
const hour = 3_600_000

/** The hours between tries that fail one after another. */
function waits(failed: string, tries: number): number[] {
  const found: number[] = []
  let before: Parameters<typeof nextRetry>[2]['before']
  let now = new Date(start)
  for (let at = 0; at < tries; at += 1) {
    const retry = nextRetry(failed, now, { before })
    found.push((retry.getTime() - now.getTime()) / hour)
    before = { url: '', failed, at: now.toISOString(), retry: retry.toISOString() }
    now = retry
  }
  return found
}

test('each wait is twice the one before, up to 128 days', () => {
  expect(waits('timeout', 4)).toEqual([6, 12, 24, 48])
  expect(waits('status-503', 2)).toEqual([6, 12])
  expect(waits('status-404', 10)).toEqual(
    [1, 2, 4, 8, 16, 32, 64, 128, 128, 128].map((days) => days * 24),
  )
})

test('a host is not asked before the time that it names', () => {
  const until = start + 40 * hour
  expect(nextRetry('paused', new Date(start), { until }).getTime()).toBe(until)
  expect(nextRetry('paused', new Date(start), { until: start + hour }).getTime()).toBe(
    start + 6 * hour,
  )
})
