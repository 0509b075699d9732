import { expect, test } from 'vitest'
import { type HexoPost, hexoPath } from '../../../../../src/node/input/front-matter/hexo-path.ts'
import { hexoSlugize } from '../../../../../src/node/input/front-matter/hexo-slugize.ts'

/** The example of Hexo's own documentation. */
const documented: HexoPost = {
  path: 'hello-world.md',
  title: 'Hello World',
  date: '2013-07-14T17:01:34Z',
  timeZone: 'UTC',
  categories: [['foo', 'bar']],
  other: () => undefined,
}

function pathOf(pattern: string, fields: Partial<HexoPost> = {}): string | undefined {
  const path = hexoPath(pattern, { ...documented, ...fields })
  return path && decodeURIComponent(path)
}

test.each([
  [':year/:month/:day/:title/', '/2013/07/14/hello-world/'],
  [':year-:month-:day-:title.html', '/2013-07-14-hello-world.html'],
  [':category/:title/', '/foo/bar/hello-world/'],
  [':title-:hash/', '/hello-world-a2c8ac003b43/'],
])('%s, as documented by Hexo', (pattern, path) => {
  expect(pathOf(pattern)).toBe(path)
})

test.each([
  [':year/:i_month/:i_day/:hour:minute:second/', '/2013/7/14/170134/'],
  [':timestamp.html', '/1373821294.html'],
  ['posts/:post_title/', '/posts/hello-world/'],
  ['/blog/:slug', '/blog/hello-world'],
])('%s', (pattern, path) => {
  expect(pathOf(pattern)).toBe(path)
})

test('a title is the whole path, a name the end of it', () => {
  const path = '新媒体/IT 之家/100% 的 #1.md'
  expect(pathOf(':year/:title/', { path })).toBe('/2013/新媒体/IT 之家/100% 的 #1/')
  expect(pathOf(':name.html', { path })).toBe('/100% 的 #1.html')
})

test('dates are those of the site', () => {
  expect(pathOf(':year/:month/:day/:hour/', { timeZone: 'Asia/Shanghai' })).toBe('/2013/07/15/01/')
})

test('a placeholder with the name of what every object has is a key like any other', () => {
  expect(pathOf('/:constructor/:toString/')).toBeUndefined()
  expect(pathOf('/:constructor/', { other: (key) => `of-${key}` })).toBe('/of-constructor/')
})

test('keys of the front matter', () => {
  const other = (key: string) => ({ abbrlink: '3ab2c4', id: '7' })[key]
  expect(pathOf('p/:abbrlink.html', { other })).toBe('/p/3ab2c4.html')
  expect(pathOf('post/:id/', { other })).toBe('/post/7/')
})

test('the last category path counts, articles without one are uncategorized', () => {
  const categories = [['技术'], ['IT 之家', 'Café & C++']]
  expect(pathOf(':category/:name/', { categories })).toBe('/IT-之家/Cafe-C/hello-world/')
  expect(pathOf(':category/:name/', { categories: [] })).toBe('/uncategorized/hello-world/')
})

test('an address of its own comes before the pattern', () => {
  const permalinkOf = (permalink: string) => pathOf(':year/:title/', { permalink })
  expect(permalinkOf('about/me.html')).toBe('/about/me.html')
  expect(permalinkOf('https://old.example/2014/%E9%9B%A8/?from=x#top')).toBe('/2014/雨/')
  expect(permalinkOf(':title.html')).toBe('/2013/hello-world/')
})

test('no address where a placeholder has no value', () => {
  expect(pathOf(':year/:title/', { date: undefined })).toBeUndefined()
  expect(pathOf('p/:abbrlink/')).toBeUndefined()
  expect(pathOf(':constructor/')).toBeUndefined()
  expect(pathOf(':title/', { date: undefined })).toBe('/hello-world/')
})

test('labels as Hexo writes them', () => {
  expect(
    ['IT 之家', ' C++ / .NET ', 'Ünïcödé Łódź', '你好，世界！', '...'].map(hexoSlugize),
  ).toEqual(['IT-之家', 'C-NET', 'Unicode-Lodz', '你好，世界！', ''])
})
