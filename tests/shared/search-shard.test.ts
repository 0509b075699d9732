import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPosting, readPostings, writeShard } from '../../src/shared/search-shard.ts'

const posting = fc.tuple(fc.integer({ min: 0, max: 65_535 }), fc.nat())

test('what was written is read back, whatever the tier', () => {
  fc.assert(
    fc.property(
      fc.array(posting, { maxLength: 200 }),
      fc.array(posting, { maxLength: 20 }),
      fc.integer({ min: 1, max: 65_536 }),
      (all, titles, size) => {
        const pack = (list: [number, number][]) =>
          Uint32Array.from(list, ([key, number]) => packPosting(key, number % size)).sort()
        const bytes = writeShard(pack(all), pack(titles), size)
        const numbers = (list: [number, number][], key: number) =>
          [...new Set(list.filter(([own]) => own === key).map(([, number]) => number % size))].sort(
            (a, b) => a - b,
          )
        const keys = [...new Set([...all, ...titles].map(([key]) => key)), 70_000].slice(0, 8)
        const found = readPostings(
          bytes,
          keys.sort((a, b) => a - b),
          size,
        )
        for (const key of keys) {
          expect([...(found.get(key)?.all ?? [])]).toEqual(numbers(all, key))
          expect([...(found.get(key)?.titles ?? [])]).toEqual(numbers(titles, key))
        }
      },
    ),
  )
})

test('a key that every article has takes about one bit for each', () => {
  const everywhere = Uint32Array.from({ length: 8_192 }, (_, number) => packPosting(7, number))
  expect(writeShard(everywhere, new Uint32Array(), 8_192).length).toBeLessThan(8_192 / 8 + 16)
})

test('cut-off bytes are read without an end', () => {
  const postings = Uint32Array.from({ length: 900 }, (_, number) =>
    packPosting(number >> 4, number),
  )
  const bytes = writeShard(postings, postings, 1_000)
  for (let length = 0; length < bytes.length; length += 97) {
    readPostings(bytes.slice(0, length), [3, 9], 1_000)
  }
})
