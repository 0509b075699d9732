import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from '../../core/settings.ts'

/** The names of a settings file, by what is in it. */
const endings = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml']

/**
 * The settings file of a folder: `broadsheet.config.ts`, `.js`, `.json` or `.yaml`. Undefined when the
 * folder has none. Throws `SettingsError` when it has two, since only one could hold.
 */
export function findSettingsFile(folder: string): string | undefined {
  const names = endings.map((ending) => `broadsheet.config.${ending}`)
  const found = names.filter((name) => existsSync(join(folder, name)))
  const [name, second] = found
  if (name === undefined) return undefined
  if (second === undefined) return join(folder, name)
  throw new SettingsError([`expected one file, found ${found.join(' and ')}. Remove all but one.`])
}
