import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PostingList } from '../../../../src/node/search/sorted-postings.ts'
import { splitKey } from '../../../../src/shared/search/search-files.ts'
import { packPosting } from '../../../../src/shared/search/search-shard.ts'
import { randomCases } from '../../../run/long-run.ts'

interface Key {
  readonly key: number
  readonly marks: number
}

const list = new PostingList()

/** The postings that the list has to give, found by plain means. */
function rowsOf(articles: readonly (readonly Key[])[], bits: number): [number, number, number][] {
  return articles
    .flatMap((keys, number) => {
      const known = new Map<number, number>()
      for (const { key, marks } of keys) known.set(key, (known.get(key) ?? 0) | marks)
      return [...known].map(([key, marks]): [number, number, number] => {
        const { shard, fingerprint } = splitKey(key, bits)
        return [shard, packPosting(fingerprint, number), marks]
      })
    })
    .sort(([shard], [other]) => shard - other)
}

const anyKey = fc.record({
  // Keys that meet in the table, and others.
  key: fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((key) => (key << 14) >>> 0),
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  ),
  marks: fc.integer({ min: 0, max: 65_535 }),
})

test('every key of an article stands once in its shard, with all of its marks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyKey, { maxLength: 600, size: 'max' }), { maxLength: 8 }),
      fc.constantFrom(0, 1, 4, 12),
      (articles, bits) => {
        for (const keys of articles) {
          // Too short, so that the table has to be widened.
          list.nextArticle(keys.length >> 3)
          for (const { key, marks } of keys) list.add(key, marks)
        }
        const { starts, postings, marks } = list.take(bits)
        const rows = rowsOf(articles, bits)
        expect([...postings]).toEqual(rows.map(([, posting]) => posting))
        expect([...marks]).toEqual(rows.map(([, , mark]) => mark))
        expect([...starts]).toEqual(
          Array.from(
            { length: (1 << bits) + 1 },
            (_, shard) => rows.filter(([each]) => each < shard).length,
          ),
        )
      },
    ),
    { numRuns: randomCases(60) },
  )
})
