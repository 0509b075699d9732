import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignSlugs, makeSlug } from '../../../../../src/node/library/terms/make-slug.ts'

test('labels become readable path segments', () => {
  expect(makeSlug('IT 之家')).toBe('IT-之家')
  expect(makeSlug('C++')).toBe('C++')
  expect(makeSlug('a/b\\c')).toBe('a-b-c')
  expect(makeSlug('feed.xml')).toBe('feed-xml')
})

test('labels that would leave the folder or name nothing get a name', () => {
  for (const label of ['..', '.', '/', '', '   ', '😀'])
    expect(makeSlug(label)).toMatch(/^x-[0-9a-f]{6}$/)
})

test('reserved and equal names get a suffix, also where only the case differs', () => {
  const slugs = assignSlugs(['page', 'CON', 'News', 'news', 'a b', 'a-b'])
  expect(Object.fromEntries(slugs)).toEqual({
    page: 'page-2',
    CON: 'CON-2',
    News: 'News',
    news: 'news-2',
    'a b': 'a-b',
    'a-b': 'a-b-2',
  })
})

test('a slug set by hand comes before all others', () => {
  const slugs = assignSlugs(['tech', '技术'], new Map([['技术', 'tech']]))
  expect(Object.fromEntries(slugs)).toEqual({ 技术: 'tech', tech: 'tech-2' })
})

test('any labels: unique in lower case, safe on every file system, the same in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (labels) => {
      const slugs = assignSlugs(labels)
      const values = [...slugs.values()]
      expect(new Set(values.map((slug) => slug.toLowerCase())).size).toBe(values.length)
      for (const slug of values) {
        expect(slug).not.toMatch(/^\.|\.$|[/\\\0]|^page$/)
        expect(Buffer.byteLength(slug)).toBeLessThan(200)
      }
      expect(assignSlugs(labels.toReversed())).toEqual(slugs)
    }),
  )
})
