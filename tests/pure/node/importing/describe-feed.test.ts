import { expect, test } from 'vitest'
import { describeFeed } from '../../../../src/node/importing/report/describe-feed.ts'
import type { FeedReport } from '../../../../src/node/importing/report/import-report.ts'

const report: FeedReport = {
  title: 'News\u001b[2J',
  url: 'https://a.example/feed',
  status: 'failed',
  added: 0,
  updated: 0,
  warnings: ['an item\nwithout a date'],
} as unknown as FeedReport

test('a title of any length is told in a line that can be read', () => {
  const [line = ''] = describeFeed({ ...report, title: 'x'.repeat(100_000) })
  expect(line.length).toBeLessThan(300)
})

test('what a feed says reaches a terminal without control characters, also where it failed', () => {
  const lines = describeFeed({ ...report, reason: 'the server said \u0007"no"' })
  expect(lines).toEqual([
    'News [2J (https://a.example/feed): failed: the server said  "no"',
    'News [2J (https://a.example/feed): an item without a date',
  ])
})
