import { expect, test } from 'vitest'
import {
  defaultSettings,
  formatSettings,
  parseSettings,
  type ReaderSettings,
} from '../../../../src/app/settings/reader-settings.ts'

test('what was chosen is read back, and only that is written', () => {
  const settings: ReaderSettings = { ...defaultSettings, theme: 'sepia', size: 'xl' }
  expect(JSON.parse(formatSettings(settings))).toEqual({ version: 1, theme: 'sepia', size: 'xl' })
  expect(parseSettings(formatSettings(settings))).toEqual(settings)
})

test('nothing, nonsense and another version give the settings the site comes with', () => {
  const nonsense = [null, '', 'x', 'null', '[]', '7', '{}', '{"version":9,"theme":"night"}']
  for (const saved of nonsense) expect(parseSettings(saved)).toEqual(defaultSettings)
})

test('unknown names and choices are left out, the others stay', () => {
  const saved = '{"version":1,"theme":"neon","size":"l","__proto__":"x","colour":"red","font":3}'
  expect(parseSettings(saved)).toEqual({ ...defaultSettings, size: 'l' })
})
