import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { SettingsError, type SettingsInput } from '../../core/settings.ts'
import { importSettings } from './import-settings.ts'
import { parseSettings } from './parse-settings.ts'

/**
 * Loads the settings of a file: the default export of TypeScript or JavaScript, or the data of JSON or
 * YAML. They are not checked yet. Throws `SettingsError` with the line when the file cannot be read, has
 * wrong syntax, throws, or gives no settings.
 */
export async function loadSettings(path: string): Promise<SettingsInput> {
  const name = basename(path)
  const isCode = /\.m?[jt]s$/.test(name)
  const settings = isCode
    ? await importSettings(path)
    : parseSettings(withoutMark(readSettingsFile(path)), name)
  if (isSettings(settings)) return settings
  const form = isCode ? 'export default defineConfig({ title: "…" })' : 'title: …'
  const found = settings === undefined || settings === null ? 'nothing' : kindOf(settings)
  throw new SettingsError([`${name}: expected settings such as ${form}, found ${found}`])
}

/** Whether a value may be settings: the schema checks it further. */
function isSettings(value: unknown): value is SettingsInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function readSettingsFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsError([`expected a file that can be read, found ${path} (${reason})`])
  }
}

/** Without the byte order mark that some editors write. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}
