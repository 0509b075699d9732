import { afterEach, expect, test, vi } from 'vitest'
import { createProgress } from '../../../../src/node/core/create-progress.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** The lines that a step of so many items draws, one item every 10 ms. */
function drawn(isTTY: boolean, steps: readonly (readonly [done: number, total?: number])[]) {
  vi.useFakeTimers()
  const texts: string[] = []
  const stream = { isTTY, write: (text: string) => texts.push(text) }
  const progress = createProgress('read', stream)
  for (const [done, total] of steps) {
    vi.advanceTimersByTime(10)
    progress(done, total)
  }
  return texts
}

const counted = Array.from({ length: 2000 }, (_, i) => [i + 1, 2000] as const)
const open = Array.from({ length: 2000 }, (_, i) => [i + 1] as const)

test('a terminal has one line that ends with the last item', () => {
  const texts = drawn(true, counted)
  expect(texts.length).toBeLessThan(202)
  expect(texts.slice(0, -1).filter((text) => text.includes('\n'))).toEqual([])
  expect(texts.at(-1)).toBe('\r\u001b[Kread 2000 of 2000 files, 100 a second, 0 s left\n')
})

test('a step without a total ends its line, and is silent while it is short', () => {
  const texts = drawn(true, [...open, [2000, 2000]])
  expect(texts[0]).toContain('read 1000 files, 100 a second')
  expect(texts.at(-1)).toMatch(/\n$/)
  expect(drawn(true, [...open.slice(0, 900), [900, 900]])).toEqual([])
})

test('a stream that is no terminal gets nothing', () => {
  expect(drawn(false, counted)).toEqual([])
  expect(drawn(false, open)).toEqual([])
})
