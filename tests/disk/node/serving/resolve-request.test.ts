import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { resolveRequest } from '../../../../src/node/serving/resolve-request.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-serving-'))
  mkdirSync(join(folder, 'c', '技术'), { recursive: true })
  for (const path of ['index.html', '404.html', 'feed.xml', 'c/技术/index.html']) {
    writeFileSync(join(folder, path), path)
  }
})

/** The answer in short: the status, and the file, address or sentence. */
function answer(url: string | undefined, method = 'GET', base = '/news/'): string {
  const { status, ...rest } = resolveRequest({ folder, base }, method, url)
  const [said = ''] = Object.values(rest)
  return `${status} ${String(said).replace(`${folder}/`, '')}`
}

test.each([
  ['/news/', '200 index.html'],
  ['/news/?q=1', '200 index.html'],
  ['/news', '301 /news/'],
  ['/news?q=1', '301 /news/?q=1'],
  ['/news?q=1?2#3', '301 /news/?q=1?2#3'],
  ['/news/feed.xml', '200 feed.xml'],
  ['/news/feed.xml/', '404 404.html'],
  ['/news/c/%E6%8A%80%E6%9C%AF/', '200 c/技术/index.html'],
  ['/news/c/%E6%8A%80%E6%9C%AF?a', '301 /news/c/%E6%8A%80%E6%9C%AF/?a'],
  ['/news/c/', '404 404.html'],
  ['/news/nothing', '404 404.html'],
  ['/', '404 The site is at /news/'],
  ['/newspaper/', '404 The site is at /news/'],
])('%s is answered with %s', (url, expected) => {
  expect(answer(url)).toBe(expected)
})

test.each([
  ['/%E6%96%87/', '200 index.html'],
  ['/%e6%96%87/feed.xml', '200 feed.xml'],
  ['/%E6%96%87', '301 /%E6%96%87/'],
  ['/%E6%96%87/c/%E6%8A%80%E6%9C%AF', '301 /%E6%96%87/c/%E6%8A%80%E6%9C%AF/'],
  ['/', '404 The site is at /%E6%96%87/'],
])('below a base that is not ASCII %s is answered with %s', (url, expected) => {
  expect(answer(url, 'GET', '/%E6%96%87/')).toBe(expected)
})

test.each([
  '/%',
  '//other.example/x',
  '/\\other.example',
  '/news//other.example',
  '/news/%2F/other.example',
  '/news/../secret',
  '/news/%2e%2e/secret',
  '/news/a%00b',
  '/news/a%5Cb',
  `/news/${'a'.repeat(256)}`,
  `/news/${'%E6%8A%80'.repeat(86)}`,
  'http://other.example/',
  '*',
  '',
  undefined,
])('%s is no address of a site', (url) => {
  expect(answer(url)).toBe('400 This is not an address of a site.')
})

test('only GET and HEAD are answered', () => {
  expect(answer('/news/', 'HEAD')).toBe('200 index.html')
  expect(answer('/news/', 'POST')).toBe('405 Only GET and HEAD.')
})
