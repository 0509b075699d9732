import { expect, test } from 'vitest'
import { archivedUrl } from '../../../../src/node/keeping/rescue/archived-url.ts'
import { firstTries, otherTries } from '../../../../src/node/keeping/rescue/other-tries.ts'
import { SameFiles } from '../../../../src/node/keeping/rescue/same-file.ts'
import type { WantedPicture } from '../../../../src/node/keeping/wanted-picture.ts'

const wanted = (url: string, more: Partial<WantedPicture> = {}): WantedPicture => ({
  url,
  category: [],
  path: 'a.md',
  link: 'https://wire.example/story/1',
  ...more,
})
const referer = 'https://wire.example/'

test('a Referer goes to hosts that are named or known', () => {
  expect(firstTries(wanted('https://h.example/a.jpg'), [])).toEqual([
    { url: 'https://h.example/a.jpg' },
  ])
  expect(firstTries(wanted('https://h.example/a.jpg'), ['h.example'])).toEqual([
    { url: 'https://h.example/a.jpg', referer },
  ])
  expect(firstTries(wanted('https://i.pximg.net/a.jpg', { link: undefined }), [])).toEqual([
    { url: 'https://i.pximg.net/a.jpg', referer: 'https://i.pximg.net/' },
  ])
})

test('the other ways come in their order, each once', () => {
  expect(otherTries(wanted('http://h.example/a.jpg'), 'status-403', [])).toEqual([
    { url: 'https://h.example/a.jpg', referer: undefined },
    { url: 'http://h.example/a.jpg', referer },
  ])
  expect(otherTries(wanted('http://h.example/a.jpg'), 'timeout', [])).toEqual([
    { url: 'https://h.example/a.jpg', referer: undefined },
  ])
  const proxied = 'https://c.workers.dev/?http://h.example/a.jpg'
  expect(otherTries(wanted(proxied), 'network', [])).toEqual([{ url: proxied }])
  expect(otherTries(wanted('https://h.example/a.jpg'), 'status-403', ['h.example'])).toEqual([
    { url: 'http://h.example/a.jpg', referer },
    { url: 'https://h.example/a.jpg' },
  ])
})

const kept = (url: string) => ({
  url,
  hash: '0'.repeat(32),
  type: 'jpg' as const,
  width: 1,
  height: 2,
  bytes: 3,
})

test.each([
  ['http://a.example/x/photo.jpg', 'https://a.example/x/photo.jpg?w=800', true],
  ['http://a.example/2021/kitten.jpg', 'https://b.example/2021/kitten.jpg', true],
  [
    'http://ws1.sinaimg.cn/large/006tNc79gy1fz.jpg',
    'https://wx2.sinaimg.cn/mw690/006tNc79gy1fz.jpg',
    true,
  ],
  ['http://a.example/p/202107211645001.png', 'https://b.example/q/202107211645001.png', true],
  ['http://a.example/2021/07/image-1.png', 'https://b.example/2021/07/image-1.png', false],
  ['http://a.example/1.jpg', 'https://b.example/1.jpg', false],
  ['http://a.example/x/kitten.jpg', 'https://b.example/y/kitten.jpg', false],
  ['http://a.example/x/微信图片_20210721.png', 'https://b.example/y/微信图片_20210721.png', false],
  ['http://a.example/show.php?id=1', 'https://a.example/show.php?id=2', false],
])('%s and %s: the same file is %s', (lost, other, isSame) => {
  expect(new SameFiles([kept(other)]).find(lost)?.url).toBe(isSame ? other : undefined)
})

test('the archive is asked for the copy nearest to the date of the article, without its proxy', () => {
  const url = 'https://c.workers.dev/?http://h.example/a.jpg?b=1'
  expect(archivedUrl('https://web.archive.org/', { url, date: '2021-07-21T16:45:00+08:00' })).toBe(
    'https://web.archive.org/web/20210721084500im_/http://h.example/a.jpg?b=1',
  )
  expect(archivedUrl('http://127.0.0.1:1', { url: 'https://h.example/a.jpg' })).toBe(
    'http://127.0.0.1:1/web/1im_/https://h.example/a.jpg',
  )
})
