import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { OutputScan, scanPaths } from '../../../../src/node/output/output-scan.ts'
import { scanAhead } from '../../../../src/node/output/scan-ahead.ts'

let outDir: string
let recordPath: string

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-look-'))
  outDir = join(root, 'dist')
  recordPath = join(root, 'record')
})

function write(path: string, content: string): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true })
  writeFileSync(join(outDir, path), content)
}

test('files are seen in our folders and at the top, with their sizes', () => {
  write('index.html', '首页')
  write('a/一 篇\n文章/index.html', '12345')
  write('theirs/index.html', 'x')
  mkdirSync(join(outDir, 'data'))
  symlinkSync('index.html', join(outDir, 'data/link'))
  const look = new OutputScan(scanPaths(outDir))
  expect(look.fileAt('index.html')).toMatchObject({ size: 6 })
  expect(look.fileAt('a/一 篇\n文章/index.html')).toMatchObject({ size: 5 })
  expect(look.fileAt('theirs/index.html')).toBeUndefined()
  expect(look.fileAt('data/link')).toBeUndefined()
  expect(look.fileAt('')).toBeUndefined()
  expect([...look.ownPaths()].sort()).toEqual(['a/一 篇\n文章/index.html', 'data/link'])
})

test('names that are not UTF-8 and look the same leave the others as they are', () => {
  write('a/x.html', '1')
  for (const byte of [0xfe, 0xff]) {
    writeFileSync(Buffer.concat([Buffer.from(join(outDir, 'a/n')), Buffer.of(byte)]), '22')
  }
  write('by/z.html', '333')
  const look = new OutputScan(scanPaths(outDir))
  expect(look.fileAt('a/x.html')).toMatchObject({ size: 1 })
  expect(look.fileAt('by/z.html')).toMatchObject({ size: 3 })
})

test('a folder that is not there has nothing in it', () => {
  expect([...new OutputScan(scanPaths(outDir)).ownPaths()]).toEqual([])
})

test('a thread sees the same, where the record says that there is much to see', async () => {
  for (let number = 0; number < 50; number += 1) write(`a/${number}/index.html`, `${number}`)
  writeFileSync(recordPath, 'x'.repeat(200_000))
  expect(await scanAhead(outDir, recordPath)).toEqual(scanPaths(outDir))
})

test('nobody looks ahead at few files, nor where a look fails', async () => {
  write('index.html', 'x')
  expect(await scanAhead(outDir, recordPath)).toBeUndefined()
  writeFileSync(recordPath, 'x')
  expect(await scanAhead(outDir, recordPath)).toBeUndefined()
  writeFileSync(recordPath, 'x'.repeat(200_000))
  expect(await scanAhead(join(outDir, 'index.html'), recordPath)).toBeUndefined()
})
