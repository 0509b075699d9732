import { afterEach, expect, test, vi } from 'vitest'
import { Reporter } from '../../../src/node/reporter.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

function linesOf(tally: { written: number; unchanged: number; removed: number }): string[] {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  const report = new Reporter('content', {})
  const counts = { read: 1, published: 1, rejected: 0, warnings: 0 }
  report.built('dist', tally, { counts, vanished: [] })
  return lines
}

test('says nothing of hosts while every host takes the site', () => {
  expect(linesOf({ written: 0, unchanged: 20_000, removed: 9 })).toEqual([
    'dist: 0 files written, 20000 unchanged, 9 removed\n',
    '1 articles read, 1 published, 0 rejected, 0 warnings\n',
  ])
})

test('names the limit of some hosts above 20,000 files, before the tally', () => {
  expect(linesOf({ written: 1, unchanged: 20_000, removed: 0 })).toEqual([
    'dist: 1 files written, 20000 unchanged, 0 removed\n',
    '20001 files; some hosts stop at 20000: see docs/hosting.md\n',
    '1 articles read, 1 published, 0 rejected, 0 warnings\n',
  ])
})
