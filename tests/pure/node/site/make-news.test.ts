import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readNews } from '../../../../src/app/library/news/read-news.ts'
import type { Library, LibraryArticle } from '../../../../src/node/library/library.ts'
import { makeNews } from '../../../../src/node/site/make-news.ts'

function libraryOf(articles: readonly Partial<LibraryArticle['details']>[]): Library {
  const categories = [
    [
      { slug: 'a', label: 'A' },
      { slug: 'b', label: 'B' },
    ],
  ]
  const entries = articles.map((details) => {
    const article = { path: '', details: { categories, ...details } } as LibraryArticle
    return [details.id, article] as const
  })
  const movedIds = new Map([['former', 'early']])
  return { articles: new Map(entries), movedIds } as unknown as Library
}

test('the articles that came last, by when they were fetched, else by date; undated ones are left out', () => {
  const library = libraryOf([
    { id: 'early', date: '2026-01-01T00:00:00Z' },
    { id: 'late', date: '2020-01-01T00:00:00Z', fetched: '2026-03-01T00:00:00Z' },
    { id: 'undated' },
    { id: 'middle', date: '2026-02-01T00:00:00Z' },
  ])
  const { json, value } = makeNews(library)
  expect(value.ids).toEqual(['late', 'middle', 'early'])
  const news = readNews(JSON.parse(json))
  expect(news?.articles.get('middle')).toEqual({
    id: 'middle',
    minute: Date.parse('2026-02-01T00:00:00Z') / 60_000,
    paths: ['a/b'],
  })
  expect(news?.moved.get('former')).toBe('early')
})

test.each([10, 120])(
  '2,000 articles, or as many as 20 kB hold with ids of %i letters',
  (length) => {
    const library = libraryOf(
      Array.from({ length: 3_000 }, (_, at) => ({
        id: createHash('sha512').update(String(at)).digest('base64url').repeat(2).slice(0, length),
        date: new Date(Date.UTC(2020, 0, 1) + at * 7_123_456).toISOString(),
      })),
    )
    const { json, value } = makeNews(library)
    expect(gzipSync(json).length).toBeLessThanOrEqual(20_000)
    expect(value.ids.length).toBeLessThanOrEqual(2_000)
    if (length === 10) expect(value.ids.length).toBeGreaterThan(1_800)
  },
)
