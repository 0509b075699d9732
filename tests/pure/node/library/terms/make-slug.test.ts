import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFileName } from '../../../../../src/node/core/paths/file-name.ts'
import { foldCase, pathKey } from '../../../../../src/node/core/paths/path-key.ts'
import { cleanSlug, makeSlug } from '../../../../../src/node/library/terms/make-slug.ts'
import { randomCases } from '../../../../run/long-run.ts'

test.each([
  ['新闻', '新闻'],
  ['IT 之家', 'IT-之家'],
  ['C++', 'C++'],
  ['node.js', 'node.js'],
  ['C#', 'C＃'],
  ['a/b\\c', 'a／b＼c'],
  ['no-cache', 'no－cache'],
  ['标题：副题', '标题~：副题'],
  ['纽约时报·中文网', '纽约时报·中文网'],
  ['a\u200bb', 'a~200b~b'],
  ['.net', '．net'],
  ['data.', 'data．'],
  ['..', '．．'],
  ['feed.xml', 'feed．xml'],
  ['page', '~page'],
  ['CON', '~CON'],
  ['aux.txt', '~aux.txt'],
])('%j', (label, slug) => {
  expect(makeSlug(label)).toBe(slug)
})

test('a label that is too long is cut and carries a hash of the whole, whatever its letter case', () => {
  const long = `${'长'.repeat(70)} Abc`
  const slug = makeSlug(long)
  expect(slug).toMatch(/^长{50,60}~[0-9a-f]{10}$/)
  expect(makeSlug(long.toLowerCase())).toBe(slug)
  expect(makeSlug(`${long}d`)).not.toBe(slug)
})

const piece = fc.constantFrom(
  ...[
    'a',
    'A',
    'ß',
    'SS',
    'İ',
    'ſ',
    '-',
    '－',
    ' ',
    '\u3000',
    '.',
    '．',
    '/',
    '／',
    '~',
    '～',
    '%2e',
  ],
  ...[
    'con',
    'page',
    '.html',
    '<',
    '\u0338',
    'é',
    'e\u0301',
    '\u200b',
    '200b',
    '😀',
    '长'.repeat(30),
  ],
)
const label = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('any labels: one path segment that every file system takes', () => {
  fc.assert(
    fc.property(label, (text) => {
      const slug = makeSlug(text)
      expect(isFileName(slug)).toBe(true)
      expect(slug).not.toMatch(/^\.|\.(?:html?|xml|json)$|^page$|[#%]/i)
      expect(slug.normalize('NFC')).toBe(slug)
    }),
    { numRuns: randomCases(1000) },
  )
})

/** Halves of characters are replaced, as in every line of text. */
const wellFormed = (text: string) => Buffer.from(text).toString()

test('any two labels: one slug only where nothing but letter case differs', () => {
  const isOne = (a: string, b: string) => foldCase(wellFormed(a)) === foldCase(wellFormed(b))
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 20, comparator: isOne }), (labels) => {
      const keys = labels.map((each) => pathKey(makeSlug(each)))
      expect(new Set(keys).size).toBe(labels.length)
    }),
    { numRuns: randomCases(300) },
  )
})

test('a slug of the settings stays as it is written, as far as an address can take it', () => {
  expect(cleanSlug('it-news')).toBe('it-news')
  expect(cleanSlug('a/b')).toBe('a-b')
  expect(cleanSlug('page')).toBe('~page')
  expect(cleanSlug('..')).toBeUndefined()
})
