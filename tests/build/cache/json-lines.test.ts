import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLines, writeJsonLines } from '../../../src/build/cache/json-lines.ts'

const path = join(mkdtempSync(join(tmpdir(), 'broadsheet-lines-')), 'lines')

test('lines of any length come back as they went in', () => {
  const long = '长江𠮷\u2028'.repeat(400_000)
  const values = [
    { 雨: 1 },
    [long],
    '',
    ...Array.from({ length: 3000 }, () => '行'.repeat(500)),
    long,
  ]
  writeJsonLines(path, values)
  expect([...readLines(path)].map((line) => JSON.parse(line))).toEqual(values)
})

test('a line that was cut off is left out', () => {
  writeJsonLines(path, [1, 2])
  appendFileSync(path, '"wri')
  expect([...readLines(path)]).toEqual(['1', '2'])
})

test('a file without lines has none', () => {
  writeJsonLines(path, [])
  expect([...readLines(path)]).toEqual([])
})
