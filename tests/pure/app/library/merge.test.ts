import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LibraryEntries,
  mergeEntries,
  noEntries,
} from '../../../../src/app/library/database/library-entries.ts'
import type { ArticleRecord } from '../../../../src/app/library/records/article-record.ts'
import { randomCases } from '../../../run/long-run.ts'
import { plain, someEntries } from './some-entries.ts'

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(someEntries, someEntries, someEntries, (a, b, c) => {
      expect(plain(mergeEntries(a, b))).toEqual(plain(mergeEntries(b, a)))
      expect(plain(mergeEntries(mergeEntries(a, b), c))).toEqual(
        plain(mergeEntries(a, mergeEntries(b, c))),
      )
      expect(plain(mergeEntries(a, a))).toEqual(plain(a))
      expect(plain(mergeEntries(a, noEntries))).toEqual(plain(a))
    }),
    { numRuns: randomCases(1_000) },
  )
})

test('a removal is later than what it removes, and an older value does not bring that back', () => {
  const at = (time: number, value: number | null): LibraryEntries => ({
    articles: new Map([['x', { id: 'x', saved: { value, at: time, by: 'a' } }]]),
    ranges: new Map(),
    highlights: new Map(),
  })
  const removed = mergeEntries(at(1, 10), at(2, null))
  expect(removed.articles.get('x')?.saved?.value).toBeNull()
  expect(plain(mergeEntries(removed, at(1, 10)))).toEqual(plain(removed))
  expect(mergeEntries(removed, at(3, 30)).articles.get('x')?.saved?.value).toBe(30)
})

test('each fact is merged for itself', () => {
  const phone: ArticleRecord = {
    id: 'x',
    read: { value: 5, at: 5, by: 'phone' },
    saved: { value: 1, at: 1, by: 'phone' },
  }
  const laptop: ArticleRecord = {
    id: 'x',
    read: { value: 2, at: 2, by: 'laptop' },
    saved: { value: null, at: 3, by: 'laptop' },
  }
  const one = (record: ArticleRecord) => ({ ...noEntries, articles: new Map([['x', record]]) })
  expect(mergeEntries(one(phone), one(laptop)).articles.get('x')).toEqual({
    id: 'x',
    read: phone.read,
    saved: laptop.saved,
  })
})
