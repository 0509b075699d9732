import { expect, test } from 'vitest'
import { makeOriginals } from '../../../src/node/site/make-originals.ts'
import { originalKey } from '../../../src/shared/originals/original-key.ts'

test.each([
  ['http://www.a.example/x/', 'https://a.example/x'],
  ['https://a.example/x?b=2&a=1#part', 'https://a.example/x?a=1&b=2'],
  ['https://a.example/x?utm_source=feed&id=7', 'https://A.example:443/x?id=7'],
  ['https://a.example/%E6%96%B0', 'https://a.example/新'],
])('%s is the page at %s', (one, other) => {
  expect(originalKey(one)).toBe(originalKey(other))
  expect(originalKey(one)).toBeDefined()
})

test.each([
  ['https://a.example/x', 'https://a.example/y'],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
  ['https://a.example/', 'https://b.example/'],
])('%s is another page than %s', (one, other) => {
  expect(originalKey(one)).not.toBe(originalKey(other))
})

test('what is no address has no key', () => {
  expect(['', 'a.example/x', 'javascript:alert(1)', 'ftp://a.example'].map(originalKey)).toEqual(
    Array(4).fill(undefined),
  )
})

test('the build names each article by its original, the first where two have one', () => {
  const article = (id: string, original?: string) =>
    [id, { details: { id, title: `Title ${id}`, ...(original && { original }) } }] as const
  const articles = new Map([
    article('a', 'https://x.example/1'),
    article('b'),
    article('c', 'http://x.example/1/'),
    article('d', 'https://x.example/2'),
  ])
  const file = JSON.parse(makeOriginals({ articles } as never))
  expect(new Set(file.articles)).toEqual(
    new Set([
      [originalKey('https://x.example/1'), 'a', 'Title a'],
      [originalKey('https://x.example/2'), 'd', 'Title d'],
    ]),
  )
})
