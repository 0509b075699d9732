import fc from 'fast-check'
import type { LibraryEntries } from '../../../../src/app/library/database/library-entries.ts'
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
/** Small libraries, whose entries often meet. */
export const someEntries: fc.Arbitrary<LibraryEntries> = fc
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
export function plain({ articles, ranges, highlights }: LibraryEntries): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return [sorted(articles), sorted(ranges), sorted(highlights)]
}
