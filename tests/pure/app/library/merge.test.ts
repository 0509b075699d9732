import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type LibraryEntries,
  mergeEntries,
  noEntries,
} from '../../../../src/app/library/database/library-entries.ts'
import type { ArticleRecord } from '../../../../src/app/library/records/article-record.ts'
import type { Register } from '../../../../src/app/library/records/register.ts'

/** Few times, devices and values, so that all kinds of ties come up. */
function register<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> {
  return fc.record({
    value: fc.option(value, { nil: null }),
    at: fc.integer({ min: 1, max: 3 }),
    by: fc.constantFrom('a', 'b'),
  })
}

const position = fc.record({
  block: fc.nat(2),
  ratio: fc.constant(0.5),
  progress: fc.constant(0.1),
})
const facts = fc.record(
  { read: register(fc.nat(2)), saved: register(fc.nat(2)), position: register(position) },
  { requiredKeys: [] },
)
const ids = ['x', 'y']
const entries: fc.Arbitrary<LibraryEntries> = fc
  .record({
    articles: fc.dictionary(fc.constantFrom(...ids), facts),
    ranges: fc.dictionary(
      fc.constantFrom('r', 's'),
      register(
        fc.record({
          scope: fc.constant({ kind: 'all' as const }),
          until: fc.constantFrom('1', '2'),
        }),
      ),
    ),
    highlights: fc.dictionary(
      fc.constantFrom('h', 'i'),
      register(
        fc.record({
          article: fc.constantFrom(...ids),
          quote: fc.constantFrom('q', 'r'),
          prefix: fc.constant(''),
          suffix: fc.constant(''),
          made: fc.constant(1),
        }),
      ),
    ),
  })
  .map(({ articles, ranges, highlights }) => ({
    articles: new Map(
      Object.entries(articles).map(([id, given]) => [id, { id, ...given } as ArticleRecord]),
    ),
    ranges: new Map(Object.entries(ranges)),
    highlights: new Map(Object.entries(highlights)),
  }))

/** Entries in a form that does not depend on the order in which they came. */
function plain({ articles, ranges, highlights }: LibraryEntries): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return [sorted(articles), sorted(ranges), sorted(highlights)]
}

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(entries, entries, entries, (a, b, c) => {
      expect(plain(mergeEntries(a, b))).toEqual(plain(mergeEntries(b, a)))
      expect(plain(mergeEntries(mergeEntries(a, b), c))).toEqual(
        plain(mergeEntries(a, mergeEntries(b, c))),
      )
      expect(plain(mergeEntries(a, a))).toEqual(plain(a))
      expect(plain(mergeEntries(a, noEntries))).toEqual(plain(a))
    }),
    { numRuns: 1_000 },
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
