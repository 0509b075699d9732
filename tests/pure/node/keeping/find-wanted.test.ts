import { expect, test } from 'vitest'
import {
  articlesInScope,
  findWanted,
  type PicturedArticle,
} from '../../../../src/node/keeping/find-wanted.ts'

const article = (path: string, more: Partial<PicturedArticle> = {}): PicturedArticle => ({
  path,
  categories: [['新媒体', 'IT 之家']],
  pictures: [],
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
      pictures: [
        '/media/own.jpg',
        'data:image/gif;base64,AA',
        'https://h.example/2.jpg',
        'https://h.example/1.jpg',
      ],
    }),
  ])
  expect(wanted.map(({ url, path, link }) => [url, path, link])).toEqual([
    ['https://h.example/1.jpg', 'a', 'https://w.example/a'],
    ['https://h.example/2.jpg', 'b', undefined],
  ])
})
