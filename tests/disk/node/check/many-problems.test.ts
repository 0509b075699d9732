import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildInProcess, createSandbox } from '../../../hostile/build-in-process.ts'

test('a build with more than 20 problems prints a summary and names the file of all lines', async () => {
  const sandbox = createSandbox()
  for (let n = 1; n <= 21; n += 1) {
    const text = `---\ntitle: Rain ${n}\ndate: last week\n---\n\nIt rained on day ${n}.\n`
    writeFileSync(join(sandbox.contentDir, `${n}.md`), text)
  }
  const { stdout, stderr } = await buildInProcess(sandbox)
  expect(stderr.split('\n')).toEqual([
    '21 problems of 1 kinds in 21 files of ROOT/content:',
    expect.stringMatching(
      /^ {2}21 × warning, date: expected a date such as .*, found "last week"$/,
    ),
    '      1.md:3, 10.md:3, 11.md:3, …',
    '      It is published without a date. Write the day it appeared.',
    'All 21 lines: ROOT/cache/problems.txt',
    '',
  ])
  expect(stdout.trim().split('\n').at(-1)).toBe(
    '21 articles read, 21 published, 0 rejected, 21 warnings',
  )
  const all = readFileSync(join(sandbox.cacheDir, 'problems.txt'), 'utf8').trim().split('\n')
  expect(all).toHaveLength(21)
  expect(all[0]).toContain('content/1.md:3 date: expected a date such as')
})
