import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import {
  awaitedFiles,
  redirectFiles,
} from '../../../../../src/node/site/redirects/redirect-files.ts'
import { sampleSite } from '../../feeds/sample-site.ts'
import { site } from '../head/page-samples.ts'

function redirects(head = site) {
  const { library } = sampleSite(
    [
      { title: '</title><script>', aliases: ['old', '/2014/雨/'], categories: [['新媒体', '子']] },
      { hexoPath: '/p/1.html' },
      { hexoPath: '/card.png/' },
    ],
    { categories: { 新媒体: { slug: 'media', aliases: ['was'] } } },
  )
  const groups = [...redirectFiles(library, head, { first: 30, numbered: 50 }, 'key')]
  return new Map(
    groups.flatMap((group) => [...group.make()].map(({ path, content }) => [path, content])),
  )
}

test('a page for every old address', () => {
  const files = redirects()
  expect([...files.keys()]).toEqual([
    'a/old/index.html',
    '2014/雨/index.html',
    'p/1.html',
    'card.png/index.html',
    'c/was/index.html',
    'c/was/子/index.html',
  ])
})

test('a list that moved leads on from each of its pages, and from those that are still to come', () => {
  const day = (date: string) => ({ date: `${date}T00:00:00Z`, categories: [['新媒体']] })
  const { library } = sampleSite(['2021-01-01', '2021-01-02', '2021-01-03'].map(day), {
    categories: { 新媒体: { slug: 'media', aliases: ['was'] } },
  })
  const groups = [...redirectFiles(library, site, { first: 1, numbered: 2 }, 'key')]
  expect(groups.flatMap(({ paths }) => paths)).toEqual([
    'c/was/index.html',
    'c/was/page/1/index.html',
    'c/was/page/2/index.html',
  ])
  const [, second] = groups
  const html = [...(second?.make() ?? [])].map(({ content }) => String(content)).join()
  expect(html).toContain('url=/n/c/media/page/1/')
})

test('a numbered page that is still to come leads to the first page of its list', () => {
  const days = ['2021-01-01', '2021-01-02', '2021-01-03', '2021-01-04', '2021-01-05']
  const { library } = sampleSite(days.map((date) => ({ date: `${date}T00:00:00Z` })))
  const files = (first: number) =>
    [...awaitedFiles(library, site, { first, numbered: 2 }, 'key')].flatMap((group) => [
      ...group.make(),
    ])
  const paths = files(2).map(({ path }) => path)
  expect(paths).toContain('page/3/index.html')
  expect(paths).toContain('archive/2021/01/page/3/index.html')
  expect(String(files(2)[0]?.content)).toContain('url=/n/"')
  expect(files(5)).toEqual([])
})

test('it leads below the base, by itself and by a link', () => {
  const files = redirects()
  const address = (path: string) =>
    String(files.get(path))
      .match(/url=([^"]*)".*<a href="([^"]*)"/s)
      ?.slice(1)
  expect(address('p/1.html')).toEqual(['/n/a/a2/', '/n/a/a2/'])
  const child = '/n/c/media/%E5%AD%90/'
  expect(address('c/was/子/index.html')).toEqual([child, child])
  expect(files.get('c/was/index.html')).toContain('href="https://news.example/n/c/media/"')
})

test('it carries the policy of the site before anything that a policy concerns', () => {
  const policy = "default-src 'none'; script-src 'self'"
  const html = String(redirects({ ...site, policy }).get('a/old/index.html'))
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  expect(html).toContain(`<head><meta charset="utf-8">${meta}<title>`)
})

test('titles stay titles', () => {
  const html = String(redirects().get('a/old/index.html'))
  expect(html).not.toContain('<script')
  expect(serialize(parse(html))).toContain('&lt;script&gt;</a>')
})
