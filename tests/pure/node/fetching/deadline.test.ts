import { afterEach, expect, test, vi } from 'vitest'
import { startDeadline } from '../../../../src/node/fetching/deadline.ts'

afterEach(() => vi.useRealTimers())

test('a deadline aborts at its time, unless it is cleared', () => {
  vi.useFakeTimers()
  const kept = startDeadline(1000)
  const cleared = startDeadline(1000)
  vi.advanceTimersByTime(950)
  cleared.clear()
  expect(kept.signal.aborted).toBe(false)
  vi.advanceTimersByTime(60)
  expect(kept.signal.aborted).toBe(true)
  vi.advanceTimersByTime(5000)
  expect(cleared.signal.aborted).toBe(false)
})
