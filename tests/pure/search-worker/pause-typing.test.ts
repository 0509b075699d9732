import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pauseTyping } from '../../../src/search-worker/pause-typing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the pause lasts half a second', async () => {
  let isOver = false
  const pause = pauseTyping(new AbortController().signal).then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(499)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await pause
  expect(isOver).toBe(true)
})

test('the pause ends with the search, also with one that has ended before', async () => {
  const running = new AbortController()
  const pause = pauseTyping(running.signal)
  running.abort()
  await pause
  await pauseTyping(running.signal)
  expect(vi.getTimerCount()).toBe(0)
})
