import { expect, test } from 'vitest'
import { noEntries } from '../../../../src/app/library/database/library-entries.ts'
import { findNew, isSameNews, nothingNew } from '../../../../src/app/library/news/find-new.ts'
import { followMoves } from '../../../../src/app/library/news/follow-moves.ts'
import { type News, readNews } from '../../../../src/app/library/news/read-news.ts'
import { isVisits, visitAt } from '../../../../src/app/library/news/visits.ts'
import type { NewsFile } from '../../../../src/shared/content-files.ts'

/** News of articles by their ids, the newest first; each came a minute before the one above. */
function newsOf(...ids: readonly string[]): News {
  const file: NewsFile = {
    kind: 'news',
    hash: ids.join(),
    ids,
    minutes: ids.map((_, at) => (at === 0 ? 1_000 + ids.length : 1)),
    paths: ['a/b', 'a'],
    categories: ids.map((_, at) => [at % 2]),
    moved: [],
  }
  const news = readNews(file)
  if (!news) throw new Error('no news')
  return news
}

const minute = 60_000

test('what the archive holds at the first visit is not new', () => {
  const news = newsOf('b', 'a')
  expect(findNew(news, visitAt(0, news, undefined), noEntries).ids.size).toBe(0)
})

test('what comes later is new until it is read, in its category and in those above, once each', () => {
  const first = visitAt(0, newsOf('b', 'a'), undefined)
  const news = newsOf('d', 'c', 'b', 'a')
  const visits = visitAt(5 * minute, news, first)
  const { ids, byCategory, sinceLast } = findNew(news, visits, noEntries)
  expect([...ids]).toEqual(['d', 'c'])
  expect(Object.fromEntries(byCategory)).toEqual({ a: 2, 'a/b': 1 })
  // The first visit goes on: there is no last one.
  expect(sinceLast.size).toBe(0)
  const read = { value: 1, at: 1, by: 'x' }
  const articles = new Map([['d', { id: 'd', read }]])
  expect([...findNew(news, visits, { ...noEntries, articles }).ids]).toEqual(['c'])
})

test('a pause ends a visit; what came since then and was seen nowhere is counted', () => {
  const first = visitAt(0, newsOf('a'), undefined)
  const second = visitAt(60 * minute, newsOf('b', 'a'), first)
  const news = newsOf('c', 'b', 'a')
  const third = visitAt(240 * minute, news, second)
  expect(third.last?.begun).toBe(60 * minute)
  expect([...findNew(news, third, noEntries).sinceLast]).toEqual(['c'])
  const seenAt = (value: number) => ({
    ...noEntries,
    articles: new Map([['c', { id: 'c', seen: { value, at: value, by: 'phone' } }]]),
  })
  expect(findNew(news, third, seenAt(200 * minute)).sinceLast.size).toBe(0)
  expect(findNew(news, third, seenAt(241 * minute)).sinceLast.size).toBe(1)
})

test('an article that comes late with an old date is new; one that was left out for its age is not', () => {
  const first = visitAt(0, newsOf('c', 'b'), undefined)
  // `late` stands between the known ones, `old` below all of them.
  const news = newsOf('c', 'late', 'b', 'old')
  const known = { ...first, baseline: { ...first.baseline, since: 1_002 } }
  expect([...findNew(news, visitAt(minute, news, known), noEntries).ids]).toEqual(['late'])
})

test('what is known by an old id belongs to the id that took its place', () => {
  const articles = new Map([['old', { id: 'old', read: { value: 1, at: 1, by: 'x' } }]])
  const followed = followMoves({ ...noEntries, articles }, new Map([['old', 'present']]))
  expect(followed.articles.get('present')?.read?.value).toBe(1)
})

test('nonsense is neither news nor visits', () => {
  for (const value of [undefined, null, 1, 'x', {}, { kind: 'news' }, []]) {
    expect(readNews(value)).toBeUndefined()
    expect(isVisits(value)).toBe(false)
  }
  expect(isVisits(visitAt(0, newsOf('a'), undefined))).toBe(true)
})

test('what is new is the same for the same articles, whatever the order', () => {
  const some = { ...nothingNew, ids: new Set(['a', 'b']), sinceLast: new Set(['b']) }
  expect(isSameNews(some, { ...some, ids: new Set(['b', 'a']) })).toBe(true)
  expect(isSameNews(some, { ...some, ids: new Set(['a', 'c']) })).toBe(false)
  expect(isSameNews(some, { ...some, ids: new Set(['a']) })).toBe(false)
  expect(isSameNews(some, { ...some, sinceLast: new Set() })).toBe(false)
})
