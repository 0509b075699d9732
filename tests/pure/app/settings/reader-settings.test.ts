import { expect, test } from 'vitest'
import {
  chosenSettings,
  defaultSettings,
  type ReaderSettings,
  readSettings,
} from '../../../../src/app/settings/reader-settings.ts'

test('only what is not as the site comes is kept, and read back', () => {
  const settings: ReaderSettings = { ...defaultSettings, theme: 'sepia', size: 'xl' }
  expect(chosenSettings(settings)).toEqual({ theme: 'sepia', size: 'xl' })
  expect(readSettings(chosenSettings(settings))).toEqual({ theme: 'sepia', size: 'xl' })
})

test.each([undefined, null, '', 'x', 7, [], {}])(
  'nothing and nonsense choose nothing: %j',
  (saved) => {
    expect(readSettings(saved)).toEqual({})
  },
)

test('unknown names and choices are left out, the others stay', () => {
  const saved = '{"version":1,"theme":"neon","size":"l","__proto__":"x","colour":"red","font":3}'
  expect(readSettings(JSON.parse(saved))).toEqual({ size: 'l' })
})
