import { expect, test } from 'vitest'
import { cutToColumns } from '../../../../src/node/check/cut-to-columns.ts'
import { groupProblems } from '../../../../src/node/check/group-problems.ts'
import { summariseProblems } from '../../../../src/node/check/summarise-problems.ts'
import type { Problem } from '../../../../src/node/core/problem.ts'

function problem(path: string, changes: Partial<Problem> = {}): Problem {
  return {
    severity: 'warning',
    path,
    line: 3,
    key: 'date',
    expected: 'a date such as 2021-07-21',
    found: '"last week"',
    remedy: 'Write the day it appeared.',
    ...changes,
  }
}

const screen = { contentDir: 'content', columns: 80 }

test('names each kind once, with its count, what to do and three examples', () => {
  const problems = ['a.md', 'b.md', 'b.md', 'c.md'].map((path) => problem(path))
  expect(summariseProblems(problems, screen)).toEqual([
    '4 problems of 1 kinds in 3 files of content:',
    '  4 × warning, date: expected a date such as 2021-07-21, found "last week"',
    '      a.md:3, b.md:3, b.md:3, …',
    '      Write the day it appeared.',
  ])
})

test('errors come before warnings, then the most frequent kind', () => {
  const kinds = groupProblems([
    problem('a.md'),
    problem('b.md', { key: 'title', expected: 'a headline' }),
    problem('c.md', { key: 'title', expected: 'a headline' }),
    problem('d.md', { severity: 'error', key: 'file' }),
  ])
  expect(kinds.map(({ key, files }) => [key, files])).toEqual([
    ['file', 1],
    ['title', 2],
    ['date', 1],
  ])
})

test('4,000 problems of 40 kinds fit on one screen of 24 lines and 80 columns', () => {
  const problems = Array.from({ length: 4000 }, (_, index) =>
    problem(`${'很长的文件夹/'.repeat(9)}${index}.md`, { key: `key${index % 40}` }),
  )
  const lines = summariseProblems(problems, screen)
  expect(lines[0]).toBe('4000 problems of 40 kinds in 4000 files of content:')
  expect(lines.at(-1)).toBe('  and 3400 problems of 34 more kinds')
  expect(lines.length).toBeLessThanOrEqual(20)
  for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(80)
})

test('says nothing when there is nothing wrong', () => {
  expect(summariseProblems([], screen)).toEqual([])
})

test('shows what cannot be printed as an escape', () => {
  expect(summariseProblems([problem('a\u202eb.md')], screen)[2]).toContain('a\\u202eb.md')
})

test.each([
  ['plain', 5, 'plain'],
  ['plain', 4, 'pla…'],
  ['新媒体', 6, '新媒体'],
  ['新媒体', 5, '新媒…'],
  ['新媒体', 4, '新…'],
])('%s in %i columns is %s', (text, columns, cut) => {
  expect(cutToColumns(text, columns)).toBe(cut)
})
