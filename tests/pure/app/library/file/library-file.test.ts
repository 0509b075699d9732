import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeEntries, noEntries } from '../../../../../src/app/library/database/library-entries.ts'
import { LibraryFileError } from '../../../../../src/app/library/file/library-file-error.ts'
import { present, previewMerge } from '../../../../../src/app/library/file/preview-merge.ts'
import { readLibraryFile } from '../../../../../src/app/library/file/read-library-file.ts'
import { writeLibraryFile } from '../../../../../src/app/library/file/write-library-file.ts'
import { randomCases } from '../../../../run/long-run.ts'
import { plain, someEntries } from '../some-entries.ts'

test('what is written is read back, and the order of what came together leaves no trace', () => {
  fc.assert(
    fc.property(someEntries, someEntries, (a, b) => {
      const text = writeLibraryFile(mergeEntries(a, b))
      expect(writeLibraryFile(mergeEntries(b, a))).toBe(text)
      const { entries, leftOut } = readLibraryFile(text)
      expect(leftOut).toBe(0)
      expect(plain(entries)).toEqual(plain(mergeEntries(a, b)))
    }),
    { numRuns: randomCases(300) },
  )
})

test('a preview counts what a merge adds and removes', () => {
  fc.assert(
    fc.property(someEntries, someEntries, (own, other) => {
      const counts = previewMerge(own, other)
      const merged = mergeEntries(own, other)
      for (const kind of ['saved', 'highlights'] as const) {
        const { added, removed } = counts[kind]
        expect(present(own, kind).size + added - removed).toBe(present(merged, kind).size)
      }
    }),
  )
})

test.each([
  ['', 'unreadable'],
  ['{"format":"broadsheet-lib', 'unreadable'],
  ['[]', 'other'],
  ['{"version":1}', 'other'],
  ['{"format":"broadsheet-library","version":2}', 'newer'],
])('%j is no library: %s', (text, reason) => {
  expect(() => readLibraryFile(text)).toThrow(LibraryFileError)
  expect(() => readLibraryFile(text)).toThrow(reason)
})

test('of a damaged file everything is kept that is whole', () => {
  const now = 1_000
  const good = { value: 5, at: 900, by: 'a' }
  const text = JSON.stringify({
    format: 'broadsheet-library',
    version: 1,
    articles: [
      ['x', { id: 'x', saved: good, read: { ...good, value: 'soon' }, other: 1 }],
      ['y', { id: 'y', saved: { ...good, at: now + 2 * 86_400_000 } }],
      ['z', { title: 'no id' }],
      'nonsense',
    ],
    ranges: [['r', { value: { scope: { kind: 'planet' }, until: '1' }, at: 1, by: 'a' }]],
    highlights: { no: 'list' },
  })
  const { entries, leftOut } = readLibraryFile(text, now)
  expect([...entries.articles]).toEqual([
    ['x', { id: 'x', saved: good }],
    ['y', { id: 'y' }],
  ])
  expect([entries.ranges.size, entries.highlights.size, leftOut]).toEqual([0, 0, 5])
})

test('a link that is no text fragment does not come in with a highlight', () => {
  const highlight = { article: 'x', quote: 'q', prefix: '', suffix: '', made: 1 }
  const file = writeLibraryFile({
    ...noEntries,
    highlights: new Map([
      ['h', { value: { ...highlight, fragment: 'javascript:alert(1)' }, at: 1, by: 'a' }],
    ]),
  })
  expect(readLibraryFile(file).entries.highlights.size).toBe(0)
})
