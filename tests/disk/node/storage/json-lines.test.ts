import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLine, linesOf, writeLines } from '../../../../src/node/storage/json-lines.ts'

const path = join(mkdtempSync(join(tmpdir(), 'broadsheet-lines-')), 'lines')
const linesNow = () => [...linesOf(path)]

test('lines of any length come back as they went in', () => {
  const long = '长江𠮷\u2028'.repeat(400_000)
  const values = [
    { 雨: 1 },
    [long],
    '',
    ...Array.from({ length: 3000 }, () => '行'.repeat(500)),
    long,
  ]
  writeLines(path, values.map(jsonLine))
  expect(linesNow().map((line) => JSON.parse(line))).toEqual(values)
})

test('a line that was cut off is left out', () => {
  writeLines(path, [1, 2].map(jsonLine))
  appendFileSync(path, '"wri')
  expect(linesNow()).toEqual(['1', '2'])
})

test('a file without lines has none', () => {
  writeLines(path, [])
  expect(linesNow()).toEqual([])
})
