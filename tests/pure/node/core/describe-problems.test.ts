import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeProblem,
  describeProblems,
  makeBuildReport,
  quoteFound,
  tallyLine,
} from '../../../../src/node/core/describe-problems.ts'
import type { Problem } from '../../../../src/node/core/problem.ts'

const problem: Problem = {
  severity: 'warning',
  path: '新媒体/rain.md',
  line: 4,
  key: 'date',
  expected: 'a date such as 2021-07-21 04:45:27',
  found: '"last week"',
  remedy: 'Write the day it appeared.',
}

describe('describeProblem', () => {
  it('says where, what and what to do in one line', () => {
    expect(describeProblem(problem, 'content')).toMatchInlineSnapshot(
      `"content/新媒体/rain.md:4 date: expected a date such as 2021-07-21 04:45:27, found "last week". Write the day it appeared."`,
    )
    expect(describeProblem(problem, '../news/')).toMatch(/^\.\.\/news\/新媒体\/rain\.md:4 date: /)
    expect(describeProblem(problem, '/')).toMatch(/^\/新媒体\/rain\.md:4 /)
  })

  it('escapes what cannot be printed', () => {
    const path = 'a\nb\u001b[31m\u202e\ufeff\ud800.md'
    expect(describeProblem({ ...problem, path }, 'content')).toMatch(
      /^content\/a\\u000ab\\u001b\[31m\\u202e\\ufeff\\ud800\.md:4 /,
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = describeProblem({ ...problem, path: text, found: quoteFound(text) }, text)
        expect(line).not.toMatch(/\p{Cc}|\u2028|\u202e|\p{Surrogate}/u)
      }),
    )
  })
})

describe('quoteFound', () => {
  it('quotes, escapes and cuts', () => {
    expect(quoteFound('it\'s "so"\\\n')).toBe('"it\'s \\"so\\"\\\\\\u000a"')
    expect(quoteFound('雨'.repeat(60))).toBe(`"${'雨'.repeat(60)}"`)
    expect(quoteFound('😀'.repeat(61))).toBe(`"${'😀'.repeat(59)}…"`)
  })
})

describe('describeProblems', () => {
  it('groups by file, then goes by line', () => {
    const at = (path: string, line: number): Problem => ({ ...problem, path, line })
    const lines = describeProblems(
      [at('b.md', 2), at('a.md', 9), at('b.md', 1), at('a.md', 3)],
      'c',
    )
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'c/a.md:3',
      'c/a.md:9',
      'c/b.md:1',
      'c/b.md:2',
    ])
  })
})

it('tallies without separators or singular forms', () => {
  const counts = { read: 12345, published: 12344, rejected: 1, warnings: 1 }
  expect(tallyLine(counts)).toBe('12345 articles read, 12344 published, 1 rejected, 1 warnings')
})

it('reports counts and problems as JSON', () => {
  const report = makeBuildReport(
    { read: 1, published: 1, rejected: 0, warnings: 1 },
    [problem],
    'c',
  )
  expect(JSON.parse(JSON.stringify(report))).toEqual({
    contentDir: 'c',
    read: 1,
    published: 1,
    rejected: 0,
    vanished: [],
    leftOut: {},
    warnings: 1,
    problems: [problem],
  })
})
