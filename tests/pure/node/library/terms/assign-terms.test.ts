import { expect, test } from 'vitest'
import { describeProblems } from '../../../../../src/node/core/describe-problems.ts'
import { readSettings, type SettingsInput } from '../../../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../../../src/node/library/build-library.ts'
import { type SampleFields, sampleDraft } from '../sample-draft.ts'

function build(files: readonly SampleFields[], settings: SettingsInput = {}) {
  const drafts = files.map((fields, at) => {
    return sampleDraft(`${at}.md`, { date: `2022-03-0${at + 1}T00:00:00Z`, ...fields })
  })
  const { value, problems } = buildLibrary(drafts, readSettings(settings))
  const lists = [...value.lists].filter(([key]) => /^(?:c|t|by)\//.test(key))
  return {
    lists: Object.fromEntries(lists.map(([key, { label, dated }]) => [key, [label, dated.length]])),
    moved: Object.fromEntries(value.movedLists),
    problems: describeProblems(problems, 'content'),
  }
}

const first = { categories: [['C#']], tags: ['Linux'], author: 'Ann' }
const second = { categories: [['C']], tags: ['LINUX'], author: 'ANN' }

test('an address once given stays, whatever arrives later', () => {
  expect(build([first]).lists).toEqual({
    'c/C＃': ['C#', 1],
    't/Linux': ['Linux', 1],
    'by/Ann': ['Ann', 1],
  })
  expect(build([first, second]).lists).toEqual({
    'c/C＃': ['C#', 1],
    'c/C': ['C', 1],
    't/Linux': ['Linux', 2],
    'by/Ann': ['Ann', 2],
  })
})

test('an imported article with an old date takes no address from one that came before', () => {
  const fetched = '2026-11-30T00:00:00Z'
  const old = { ...second, date: '2019-01-01T00:00:00Z', fetched }
  const { lists } = build([first, old])
  expect(lists).toMatchObject({ 't/Linux': ['Linux', 2], 'by/Ann': ['Ann', 2] })
})

test('of labels that differ by letter case the most frequent is shown, and then the oldest', () => {
  expect(build([first, second, second]).lists).toMatchObject({ 't/Linux': ['LINUX', 3] })
  const twice = build([
    {
      tags: ['go', 'Go', 'GO'],
      categories: [
        ['a', 'X'],
        ['A', 'x'],
      ],
    },
  ])
  expect(twice.lists).toEqual({ 't/go': ['go', 1], 'c/a': ['a', 1], 'c/a/X': ['X', 1] })
})

test('a setting: addresses of before lead to those of today where they are free', () => {
  const labels = { categories: [['C#', 'no-cache']], tags: ['R&D'], author: 'A-B' }
  const on = { oldSlugs: true }
  expect(build([labels], on).moved).toEqual({
    'c/C': 'c/C＃',
    'c/C/no-cache': 'c/C＃/no－cache',
    'by/A-B': 'by/A－B',
    't/R-D': 't/R＆D',
  })
  expect(build([labels, second], on).moved).toMatchObject({ 'c/C-2': 'c/C＃' })
  expect(build([labels, second], on).moved).not.toHaveProperty('c/C')
  expect(build([second], on).moved).toEqual({})
  expect(build([labels]).moved).toEqual({})
})

test('a slug of the settings has its address before any label, also while it has no articles', () => {
  const settings = { categories: { 技术: { slug: 'tech' }, 别的: { slug: 'TECH' } } }
  const { lists, problems } = build([{ categories: [['tech']] }], settings)
  expect(Object.keys(lists)).toEqual([expect.stringMatching(/^c\/tech~[0-9a-f]{6}$/)])
  expect(problems).toMatchInlineSnapshot(`
    [
      "settings:1 categories.别的.slug: expected letters or digits that no other category beside it has, found "TECH". The address is made from the name. Correct the slug in the settings.",
      "settings:1 categories.tech: expected an address that no slug of the settings has, found "tech". A hash is added to it. Give the category a slug of its own in the settings.",
      "settings:1 categories: expected categories in the settings that articles have, found "技术", which none has. It changes nothing. Correct or remove it.",
      "settings:1 categories: expected categories in the settings that articles have, found "别的", which none has. It changes nothing. Correct or remove it.",
    ]
  `)
  expect(build([{ categories: [['tech'], ['技术']] }], settings).lists).toMatchObject({
    'c/tech': ['技术', 1],
    ...lists,
  })
})
