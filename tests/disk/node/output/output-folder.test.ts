import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { OutputFolder } from '../../../../src/node/output/output-folder.ts'

let folder: string
let manifest: string

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-output-'))
  folder = join(root, 'dist')
  manifest = join(root, 'cache', 'manifest.json')
})

function build(files: Record<string, string>) {
  const output = new OutputFolder(folder, manifest)
  for (const [path, content] of Object.entries(files)) output.write({ path, content })
  return output.finish()
}

test('writes once, then only what changed, and removes what is gone', () => {
  expect(build({ 'index.html': 'a', 'a/x/index.html': 'x' })).toMatchObject({ written: 2 })
  expect(build({ 'index.html': 'a', 'a/x/index.html': 'x' })).toEqual({
    written: 0,
    unchanged: 2,
    removed: 0,
  })
  expect(build({ 'index.html': 'b' })).toEqual({ written: 1, unchanged: 0, removed: 1 })
  expect(existsSync(join(folder, 'a'))).toBe(false)
})

test('a page whose old name is the same file to the file system stays', () => {
  build({ 't/Linux/index.html': 'a' })
  const output = new OutputFolder(folder, manifest)
  output.write({ path: 't/LINUX/index.html', content: 'b' })
  // Such a file system has one file for both names; here two names are given to one file.
  rmSync(join(folder, 't/Linux/index.html'))
  linkSync(join(folder, 't/LINUX/index.html'), join(folder, 't/Linux/index.html'))
  expect(output.finish()).toEqual({ written: 1, unchanged: 0, removed: 0 })
  expect(readFileSync(join(folder, 't/LINUX/index.html'), 'utf8')).toBe('b')
  // Two files are two pages, and the old one goes.
  build({ 't/linux/index.html': 'c' })
  expect(existsSync(join(folder, 't/LINUX'))).toBe(false)
})

test('without a manifest equal files are left alone and strays in our folders are removed', () => {
  build({ 'index.html': 'a' })
  writeFileSync(manifest, 'damaged')
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/stray.json'), '{}')
  expect(build({ 'index.html': 'a' })).toEqual({ written: 0, unchanged: 1, removed: 1 })
})

test('what somebody puts into our folders between two builds is removed', () => {
  const files = { 'index.html': 'i', 'a/x/index.html': 'x', 'data/lists/all.json': '{}' }
  build(files)
  for (const name of ['data', 'data/lists', 'a/x', 'a/other', 't/new']) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'stray.html'), 'stray')
    expect(build(files)).toEqual({ written: 0, unchanged: 3, removed: 1 })
    expect(build(files)).toEqual({ written: 0, unchanged: 3, removed: 0 })
  }
})

test('the files of a build that never ended are removed', () => {
  const files = { 'index.html': 'i', 'a/x/index.html': 'x' }
  build(files)
  const killed = new OutputFolder(folder, manifest)
  for (const path of ['a/x/more.html', 'a/new/index.html', 'by/new/index.html']) {
    killed.write({ path, content: 'new' })
  }
  expect(build(files)).toEqual({ written: 0, unchanged: 2, removed: 3 })
})

test('groups are kept by what they are made from', () => {
  const group = (cacheKey: string) => ({
    paths: ['data/x.json', 'a/x/index.html'] as const,
    cacheKey,
    make: () => [],
  })
  const make = (cacheKey: string) => {
    const output = new OutputFolder(folder, manifest)
    const isKept = output.keeps(group(cacheKey))
    if (!isKept) for (const path of group(cacheKey).paths) output.write({ path, content: cacheKey })
    output.finish()
    return isKept
  }
  expect(['1', '1', '2', '2', '1', '1'].map(make)).toEqual([false, true, false, true, false, true])
  writeFileSync(join(folder, 'a/x/index.html'), 'somebody else')
  expect(make('1')).toBe(false)
})

test('leaves files at the top that no build wrote', () => {
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(join(folder, 'CNAME'), 'news.example')
  build({ 'index.html': 'a' })
  build({ 'index.html': 'a' })
  expect(readFileSync(join(folder, 'CNAME'), 'utf8')).toBe('news.example')
  expect(existsSync(join(folder, '.git'))).toBe(true)
})

test('a file changed by somebody else is put right', () => {
  build({ 'index.html': 'ours' })
  writeFileSync(join(folder, 'index.html'), 'theirs')
  expect(build({ 'index.html': 'ours' })).toMatchObject({ written: 1 })
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('ours')
})

test('never writes through a link that leads out of the folder', () => {
  const outside = mkdtempSync(join(tmpdir(), 'broadsheet-outside-'))
  mkdirSync(folder)
  symlinkSync(outside, join(folder, 'a'))
  symlinkSync(join(outside, 'page'), join(folder, 'index.html'))
  build({ 'a/x.html': 'x', 'index.html': 'y' })
  expect(existsSync(join(outside, 'x.html'))).toBe(false)
  expect(existsSync(join(outside, 'page'))).toBe(false)
  expect(readFileSync(join(folder, 'a/x.html'), 'utf8')).toBe('x')
})

test('a folder that became a file, and a file that became a folder, change places', () => {
  build({ 'old/index.html': 'x', 'page.html': 'y' })
  build({ old: 'z', 'page.html/index.html': 'w' })
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('z')
  expect(readFileSync(join(folder, 'page.html/index.html'), 'utf8')).toBe('w')
})

test('refuses paths that leave the folder', () => {
  const output = new OutputFolder(folder, manifest)
  for (const path of ['../x', 'a/../../x', '/x', 'a//b', './x', 'a\0b', 'a\\b']) {
    expect(() => output.write({ path, content: '' })).toThrow('Not a path inside')
  }
})
