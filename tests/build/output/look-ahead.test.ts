import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lookAhead } from '../../../src/build/output/look-ahead.ts'
import { lookAtOutput } from '../../../src/build/output/look-at-output.ts'
import { OutputFolder } from '../../../src/build/output/output-folder.ts'

let outDir: string
let recordPath: string

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-look-'))
  outDir = join(root, 'dist')
  recordPath = join(root, 'record.json')
  mkdirSync(join(outDir, 'a/雨'), { recursive: true })
  mkdirSync(join(outDir, 'data/empty'), { recursive: true })
  mkdirSync(join(outDir, 'elsewhere'))
  for (const path of ['a/雨/index.html', 'data/x.json', 'elsewhere/x', 'index.html']) {
    writeFileSync(join(outDir, path), path)
  }
  symlinkSync('/nowhere', join(outDir, 'data/link'))
})

/** Says that the last build wrote many files. */
function pretendMany(): void {
  writeFileSync(recordPath, 'x'.repeat(200_000))
}

test('a thread sees what is seen here: our folders, and no link as a file', async () => {
  pretendMany()
  const look = await lookAhead({ outDir, recordPath, threads: 2 })()
  expect(look).toEqual(lookAtOutput(outDir))
  expect([...look.keys()].sort()).toEqual(['a/雨/index.html', 'data/link', 'data/x.json'])
  expect(look.get('data/link')).toBeUndefined()
  expect(look.get('data/x.json')?.size).toBe('data/x.json'.length)
})

test('a folder that is not there yet is seen as empty', async () => {
  pretendMany()
  rmSync(outDir, { recursive: true })
  expect(await lookAhead({ outDir, recordPath, threads: 2 })()).toEqual(new Map())
})

test('a few files are looked at when they are asked for', async () => {
  const look = lookAhead({ outDir, recordPath, threads: 2 })
  writeFileSync(join(outDir, 'data/later.json'), '')
  expect([...(await look()).keys()]).toContain('data/later.json')
})

test('what another build writes after the look is made again, and goes if nobody makes it', () => {
  const group = {
    paths: ['data/x.json'] as const,
    recipe: 'same',
    make: () => [{ path: 'data/x.json', content: 'ours' }],
  }
  const first = new OutputFolder(outDir, recordPath)
  for (const file of group.make()) first.write(file)
  expect(first.keeps(group)).toBe(false)
  first.finish()

  const look = lookAtOutput(outDir)
  const other = new OutputFolder(outDir, recordPath)
  other.write({ path: 'data/x.json', content: 'them' })
  utimesSync(join(outDir, 'data/x.json'), 1, 1)
  other.write({ path: 'data/y.json', content: 'theirs' })
  other.finish()

  const second = new OutputFolder(outDir, recordPath, look)
  expect(second.keeps(group)).toBe(false)
  for (const file of group.make()) second.write(file)
  expect(second.finish()).toEqual({ written: 1, unchanged: 0, removed: 1 })
  expect([...lookAtOutput(outDir).keys()]).toEqual(['data/x.json'])
})
