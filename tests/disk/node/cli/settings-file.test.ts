import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findSettingsFile } from '../../../../src/node/cli/settings-file/find-settings-file.ts'
import { loadSettings } from '../../../../src/node/cli/settings-file/load-settings.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-settings-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string) => writeFileSync(join(folder, name), '')

test('the settings file is found by its name', () => {
  expect(findSettingsFile(folder)).toBeUndefined()
  expect(findSettingsFile(join(folder, 'nowhere'))).toBeUndefined()
  write('broadsheet.config.ts.bak')
  expect(findSettingsFile(folder)).toBeUndefined()
  write('broadsheet.config.yaml')
  expect(findSettingsFile(folder)).toBe(join(folder, 'broadsheet.config.yaml'))
  write('broadsheet.config.ts')
  expect(() => findSettingsFile(folder)).toThrow('Remove all but one.')
})

test.each(['cjs', 'toml'])('settings that nothing would read are told: .%s', (ending) => {
  write(`broadsheet.config.${ending}`)
  expect(() => findSettingsFile(folder)).toThrow(
    `broadsheet.config.${ending}: expected broadsheet.config.ts, .js, .json or .yaml, found another ending`,
  )
  write('broadsheet.config.js')
  expect(findSettingsFile(folder)).toBe(join(folder, 'broadsheet.config.js'))
})

test('a folder in place of the settings file is told in a sentence', async () => {
  mkdirSync(join(folder, 'broadsheet.config.ts'))
  await expect(loadSettings(join(folder, 'broadsheet.config.ts'))).rejects.toThrow(
    'broadsheet.config.ts: expected a file that this user may read',
  )
})
