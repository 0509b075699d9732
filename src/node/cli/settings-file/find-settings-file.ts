import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from '../../core/settings.ts'

/** The names that a settings file may have, by what is in it. */
export const settingsFileNames = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map(
  (ending) => `broadsheet.config.${ending}`,
)

/**
 * The settings file of a folder: `broadsheet.config.ts`, `.js`, `.json` or `.yaml`. Undefined when the
 * folder has none. Throws `SettingsError` when it has two, since only one could hold, and when it has one of
 * another ending, which nothing would read.
 */
export function findSettingsFile(folder: string): string | undefined {
  const named = namesIn(folder).filter((name) => name.startsWith('broadsheet.config.'))
  const found = settingsFileNames.filter((name) => named.includes(name))
  const [name, second] = found
  if (second !== undefined) {
    throw new SettingsError([
      `expected one file, found ${found.join(' and ')}. Remove all but one.`,
    ])
  }
  if (name !== undefined) return join(folder, name)
  const [other] = named.filter((each) => /\.(?:cjs|cts|toml|json5|jsonc|tsx|jsx)$/.test(each))
  if (other === undefined) return undefined
  throw new SettingsError([
    `${other}: expected broadsheet.config.ts, .js, .json or .yaml, found another ending. Rename it.`,
  ])
}

/** The names in a folder. None when it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
