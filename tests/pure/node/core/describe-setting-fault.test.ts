import { expect, test } from 'vitest'
import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'

/** The faults of settings that types would refuse, a line each. */
function faultsOf(settings: object): readonly string[] {
  try {
    readSettings(settings as SettingsInput)
    return []
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}

test.each([
  [{ title: 5 }, 'title: expected a text, found 5'],
  [{ title: () => 'a' }, 'title: expected a text, found a function'],
  [{ pageSize: '50' }, 'pageSize: expected a number, found "50"'],
  [{ pageSize: 1.5 }, 'pageSize: expected a whole number, found 1.5'],
  [{ pageSize: 0 }, 'pageSize: expected a number of at least 1, found 0'],
  [{ firstPageSize: 201 }, 'firstPageSize: expected a number of at most 200, found 201'],
  [{ indexing: 'no' }, 'indexing: expected one of all, none, found "no"'],
  [{ articleCards: 'yes' }, 'articleCards: expected true or false, found "yes"'],
  [{ fonts: { sans: 'Noto' } }, 'fonts.sans: expected a list, found "Noto"'],
  [{ categories: [] }, 'categories: expected names with values, found an empty list'],
  [
    { navigation: { header: [{ label: 'a' }] } },
    'navigation.header.0.url: expected a text, found none',
  ],
  [
    { filters: { mutedWord: [] } },
    'filters: there is no setting "mutedWord". Did you mean "mutedWords"?',
  ],
  [
    { fonts: { headlines: ['Noto'] } },
    'fonts: there is no setting "headlines". There are sans, serif, mono, files.',
  ],
])('%j is told in words', (settings, fault) => {
  expect(faultsOf(settings)).toEqual([fault])
})

test('every place with a fault is told once', () => {
  expect(faultsOf({ title: 1, pageSize: 'x', host: 'github' })).toEqual([
    'title: expected a text, found 1',
    'pageSize: expected a number, found "x"',
    'host: expected one of github-pages, cloudflare-pages, netlify, vercel, object-store, nginx',
  ])
})
