import { expect, test } from 'vitest'
import { renderBody } from '../../../../src/node/body/render-body.ts'
import { bodyPictureUrls } from '../../../../src/node/keeping/body-picture-urls.ts'
import {
  articlesInScope,
  findWanted,
  type PicturedArticle,
} from '../../../../src/node/keeping/find-wanted.ts'

const article = (path: string, more: Partial<PicturedArticle> = {}): PicturedArticle => ({
  ...{ path, categories: [['新媒体', 'IT 之家']], pictures: [], body: () => '' },
  ...more,
})

test('the newest come first, those without a date last', () => {
  const all = [
    article('c'),
    article('a', { date: '2023-01-01' }),
    article('b', { date: '2024-01-01' }),
  ]
  expect(articlesInScope(all, {}).map(({ path }) => path)).toEqual(['b', 'a', 'c'])
  expect(articlesInScope(all, { newest: 2 }).map(({ path }) => path)).toEqual(['b', 'a'])
  expect(articlesInScope(all, { paths: new Set(['c']) }).map(({ path }) => path)).toEqual(['c'])
})

test.each([
  ['新媒体', 3],
  ['/新媒体/IT 之家/', 2],
  ['新媒体/it 之家', 2],
  ['新媒体/IT', 0],
  ['新', 0],
])('the category %s has %i articles', (only, count) => {
  const all = [
    article('a'),
    article('b', { categories: [['Other'], ['新媒体', 'IT 之家', '分类资讯']] }),
    article('c', { categories: [['新媒体', 'IT 之家2']] }),
    article('d', { categories: [['新媒体2']] }),
  ]
  expect(articlesInScope(all, { only })).toHaveLength(count)
})

test('an address is wanted once, for the first article that has it', () => {
  const wanted = findWanted([
    article('a', {
      pictures: ['https://h.example/1.jpg', 'https://h.example/1.jpg'],
      link: 'https://w.example/a',
    }),
    article('b', {
      pictures: ['/media/own.jpg', 'data:image/gif;base64,AA'],
      body: () =>
        '<p><img src="https://h.example/2.jpg" alt=""><img src="https://h.example/1.jpg" alt=""></p>',
    }),
  ])
  expect(wanted.map(({ url, path, link }) => [url, path, link])).toEqual([
    ['https://h.example/1.jpg', 'a', 'https://w.example/a'],
    ['https://h.example/2.jpg', 'b', undefined],
  ])
})

/** The addresses in a body of the source, after the build has read it. */
function urlsOf(body: string): readonly string[] {
  const { value } = renderBody({
    ...{ path: 'a.html', body, bodyLine: 1, extension: '.html' },
    ...{ resolveMedia: () => undefined, resolveFile: () => undefined },
    ...{ embedHosts: ['player.vimeo.com'], language: 'en' },
  })
  return bodyPictureUrls(value.html)
}

test.each([
  [
    '<img src="https://h.example/a.jpg?b=1&amp;c=%22" alt="a > b &quot;c&quot;">',
    ['https://h.example/a.jpg?b=1&c=%22'],
  ],
  ['<img src="blank.gif" data-src="//h.example/a.jpg">', ['https://h.example/a.jpg']],
  [
    '<img src="https://h.example/s.jpg" srcset="https://h.example/m.jpg 900w, https://h.example/l.jpg 1800w, https://h.example/xl.jpg 3600w">',
    ['https://h.example/l.jpg'],
  ],
  [
    '<img src="https://h.example/1.gif" width="1" height="1"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">',
    [],
  ],
  [
    '<p>src="https://h.example/no.jpg" and &lt;img src="https://h.example/no.jpg"&gt;</p><pre><code>&lt;img src="https://h.example/no.jpg"&gt;</code></pre>',
    [],
  ],
  ['<a href="https://h.example/page.jpg">words</a>', []],
])('%s', (body, urls) => {
  expect(
    urlsOf(`<div><p>Some words.</p>${body}</div>`).filter((url) => /^https?:/.test(url)),
  ).toEqual(urls)
})
