import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSettings, type SettingsInput } from '../../../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../../../src/node/library/build-library.ts'
import type { Library } from '../../../../../src/node/library/library.ts'
import { dropCaseForms } from '../../../../../src/node/library/moves/drop-case-forms.ts'
import { type SampleFields, sampleDraft } from '../sample-draft.ts'

function build(articles: readonly SampleFields[], settings: SettingsInput = {}): Library {
  const drafts = articles.map((fields, at) => sampleDraft(`${at}.md`, fields))
  return buildLibrary(drafts, readSettings(settings)).value
}

/** The addresses of categories, authors and tags that answer. */
function answering({ lists, movedLists }: Library): ReadonlySet<string> {
  const keys = [...lists.keys(), ...movedLists.keys()]
  return new Set(keys.filter((key) => /^(?:c|by|t)\//.test(key)))
}

const late = { tags: ['Linux'], author: 'Ann', categories: [['Tech', 'Web']] }
const early = {
  date: '1999-01-01T00:00:00Z',
  tags: ['LINUX'],
  author: 'ANN',
  categories: [['TECH', 'WEB']],
}

test('an older article that comes later: the addresses of before lead on to those of today', () => {
  const both = build([late, early])
  expect([...both.lists.keys()]).toEqual(
    expect.arrayContaining(['t/LINUX', 'by/ANN', 'c/TECH', 'c/TECH/WEB']),
  )
  expect(Object.fromEntries(both.movedLists)).toEqual({
    'by/Ann': 'by/ANN',
    't/Linux': 't/LINUX',
    'c/Tech': 'c/TECH',
    'c/TECH/Web': 'c/TECH/WEB',
    'c/Tech/WEB': 'c/TECH/WEB',
    'c/Tech/Web': 'c/TECH/WEB',
  })
  expect([...dropCaseForms(both).movedLists]).toEqual([])
  expect([...build([late]).movedLists]).toEqual([])
})

test('a slug of the settings stands, and its old address has the categories below in every form', () => {
  const settings = { categories: { Tech: { slug: 'it', aliases: ['computer'] } } }
  expect(Object.fromEntries(build([late, early], settings).movedLists)).toEqual({
    'by/Ann': 'by/ANN',
    't/Linux': 't/LINUX',
    'c/computer': 'c/it',
    'c/computer/WEB': 'c/it/WEB',
    'c/computer/Web': 'c/it/WEB',
    'c/it/Web': 'c/it/WEB',
  })
})

test('a category whose address the settings gave away keeps its forms, with the hash of all of them', () => {
  const settings = { categories: { 技术: { slug: 'tech' } } }
  const { lists, movedLists } = build([late, early], settings)
  const [hashed = ''] = [...lists.keys()].filter((key) => /^c\/TECH~\w+$/.test(key))
  expect(movedLists.get(hashed.replace('TECH', 'Tech'))).toBe(hashed)
})

test('forms that multiply are at most so many for a category', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `level${at}`)
  const upper = levels.map((level) => level.toUpperCase())
  const { movedLists } = build([{ categories: [levels] }, { ...early, categories: [upper] }])
  expect(movedLists.size).toBeLessThanOrEqual(12 * 65)
  expect(movedLists.has(`c/${levels.join('/')}`)).toBe(true)
})

const label = fc.constantFrom(
  ...[
    'Linux',
    'linux',
    'LINUX',
    'C#',
    'c#',
    'Straße',
    'STRASSE',
    'ſ',
    's',
    'S',
    'İ',
    'page',
    'Page',
  ],
  ...[
    'x'.repeat(70),
    'X'.repeat(70),
    'con',
    'CON',
    'Σ',
    'ς',
    '新闻',
    'feed.XML',
    'feed.xml',
    'tech',
    'Tech',
  ],
)
const article = fc.record(
  {
    tags: fc.array(label, { maxLength: 3 }),
    author: label,
    categories: fc.array(fc.array(label, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    date: fc.constantFrom('1999-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2024-06-01T00:00:00Z'),
    fetched: fc.constantFrom('1998-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  },
  { requiredKeys: ['tags', 'author', 'categories', 'date'] },
)

test('property: no article that is added makes an address end that answered', () => {
  const settings = { categories: { 技术: { slug: 'tech', aliases: ['old'] } } }
  const inTech = fc.record({ categories: fc.constant([['技术', 'Linux']]) })
  const some = fc.array(fc.oneof(article, inTech), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(some, some, (before, added) => {
      const now = answering(build([...before, ...added], settings))
      const gone = [...answering(build(before, settings))].filter((key) => !now.has(key))
      expect(gone).toEqual([])
    }),
  )
})
