import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type MarkedPostings,
  packPosting,
  readPostings,
  writeShard,
} from '../../../../src/shared/search/search-shard.ts'

interface Row {
  readonly key: number
  readonly number: number
  readonly marks: number
}

const row = fc.record({
  key: fc.integer({ min: 0, max: 65_535 }),
  number: fc.nat(),
  marks: fc.integer({ min: 0, max: 65_535 }),
})

function pack(rows: readonly Row[], size: number): MarkedPostings {
  const posting = ({ key, number }: Row) => packPosting(key, number % size)
  const sorted = rows.toSorted((a, b) => posting(a) - posting(b))
  return {
    postings: Uint32Array.from(sorted, posting),
    marks: Uint16Array.from(sorted, ({ marks }) => marks),
  }
}

/** The content under a key: marks by the number of the article. */
function listOf(rows: readonly Row[], key: number, size: number): [number, number][] {
  const list = new Map<number, number>()
  for (const { key: own, number, marks } of rows) {
    if (own === key) list.set(number % size, (list.get(number % size) ?? 0) | marks)
  }
  return [...list].sort(([a], [b]) => a - b)
}

test('what was written is read back, whatever the tier', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 200 }),
      fc.array(row, { maxLength: 20 }),
      fc.integer({ min: 1, max: 65_536 }),
      (all, titles, size) => {
        const bytes = writeShard(pack(all, size), pack(titles, size), size)
        const keys = [...new Set([...all, ...titles].map(({ key }) => key)), 70_000].slice(0, 8)
        const found = readPostings(
          bytes,
          keys.sort((a, b) => a - b),
          size,
        )
        for (const key of keys) {
          for (const [part, rows] of [
            ['all', all],
            ['titles', titles],
          ] as const) {
            const list = found.get(key)?.[part]
            const read = Array.from(list?.numbers ?? [], (number, at) => [
              number,
              list?.marks?.[at] ?? 0,
            ])
            expect(read).toEqual(listOf(rows, key, size))
          }
        }
      },
    ),
  )
})

const none: MarkedPostings = { postings: new Uint32Array(), marks: new Uint16Array() }

test('a key that every article has takes about one bit for each', () => {
  const postings = Uint32Array.from({ length: 8_192 }, (_, number) => packPosting(7, number))
  const everywhere = { postings, marks: new Uint16Array(8_192) }
  expect(writeShard(everywhere, none, 8_192).length).toBeLessThan(8_192 / 8 + 16)
})

test('cut-off bytes are read without an end', () => {
  const postings = Uint32Array.from({ length: 900 }, (_, at) => packPosting(at >> 4, at))
  const rows = { postings, marks: new Uint16Array(900).fill(3) }
  const bytes = writeShard(rows, rows, 1_000)
  for (let length = 0; length < bytes.length; length += 97) {
    expect(() => readPostings(bytes.slice(0, length), [3, 9], 1_000)).not.toThrow()
  }
})
