import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ShardSorter } from '../../../../src/node/search/shard-sorter.ts'
import { packPosting } from '../../../../src/shared/search/search-shard.ts'
import { randomCases } from '../../../run/long-run.ts'

const sorter = new ShardSorter()

/** Some fingerprints for each of two shards. */
const anyBlock = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 300, size: 'max' }),
  fc.array(fc.constantFrom(0, 1, 255, 256, 65_535), { maxLength: 20 }),
)

test('the rows of a shard come by key and there in the order of their blocks', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 5 }), fc.constantFrom(0, 1), (blocks, shard) => {
      const rows = blocks.map((shards) => {
        const keys = shards.flat()
        return {
          starts: Uint32Array.of(0, shards[0].length, keys.length),
          postings: Uint32Array.from(keys, (key, at) => packPosting(key, at & 255)),
          marks: Uint16Array.from(keys, (_, at) => at),
        }
      })
      const expected = rows
        .flatMap(({ starts, postings, marks }, block) =>
          [...postings.keys()].slice(starts[shard], starts[shard + 1]).map((at) => ({
            posting: ((postings[at] ?? 0) | (block << 8)) >>> 0,
            mark: marks[at],
          })),
        )
        .sort((a, b) => (a.posting >>> 16) - (b.posting >>> 16))
      const sorted = sorter.sort(rows, shard)
      expect([...sorted.postings]).toEqual(expected.map(({ posting }) => posting))
      expect([...sorted.marks]).toEqual(expected.map(({ mark }) => mark))
    }),
    { numRuns: randomCases(200) },
  )
})
