import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { replaceFile, writeFile } from '../../../../src/node/storage/write-file.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-write-'))
  path = join(folder, 'file')
})

test.each([
  ['a text', '报纸'],
  ['bytes', Buffer.from('报纸')],
  ['parts', ['报', Buffer.from('纸')]],
])('%s is written whole, in place of what the file held', (_, content) => {
  writeFileSync(path, 'something longer than what comes')
  const stat = writeFile(path, content)
  expect(readFileSync(path, 'utf8')).toBe('报纸')
  expect(stat).toMatchObject({ size: 6, mtimeMs: statSync(path).mtimeMs })
})

test('no parts leave an empty file', () => {
  expect(writeFile(path, []).size).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe('')
})

test('a file is replaced, and nothing unfinished stays beside it', () => {
  writeFileSync(path, 'old')
  expect(replaceFile(path, 'newer').size).toBe(5)
  expect(readFileSync(path, 'utf8')).toBe('newer')
  expect(readdirSync(folder)).toEqual(['file'])
})

test('a file whose content breaks off is left as it was', () => {
  function* broken(): Generator<string> {
    yield 'half'
    throw new Error('broken off')
  }
  writeFileSync(path, 'old')
  expect(() => replaceFile(path, broken())).toThrow('broken off')
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('an unfinished file stands where it was told to', () => {
  const unfinished = join(folder, 'unfinished')
  mkdirSync(path)
  expect(() => replaceFile(path, 'new', unfinished)).toThrow()
  expect(readFileSync(unfinished, 'utf8')).toBe('new')
})

test('a file that was made replaceable by nobody is still replaced in its folder', () => {
  writeFileSync(path, 'old')
  chmodSync(path, 0o444)
  replaceFile(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
})
