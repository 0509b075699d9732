import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from '../../core/settings.ts'

/** The names that a settings file may have, by what is in it. */
export const settingsFileNames = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map(
  (ending) => `broadsheet.config.${ending}`,
)

/**
 * The settings file of a folder: `broadsheet.config.ts`, `.js`, `.json` or `.yaml`. Undefined when the
 * folder has none. Throws `SettingsError` when it has two, since only one could hold.
 */
export function findSettingsFile(folder: string): string | undefined {
  const found = settingsFileNames.filter((name) => existsSync(join(folder, name)))
  const [name, second] = found
  if (name === undefined) return undefined
  if (second === undefined) return join(folder, name)
  throw new SettingsError([`expected one file, found ${found.join(' and ')}. Remove all but one.`])
}
