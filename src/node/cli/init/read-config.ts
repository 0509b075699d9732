import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { SettingsError } from '../../core/settings.ts'

/** The data of another tool's settings file. */
export type Config = ReadonlyMap<string, unknown>

/**
 * Reads the first of these files in a folder: TOML by its ending, else YAML, of which JSON is a part.
 * Undefined when there is none. Throws `SettingsError` when it cannot be read.
 */
export function readConfig(folder: string, names: readonly string[]): Config | undefined {
  const name = names.find((each) => existsSync(join(folder, each)))
  if (name === undefined) return undefined
  try {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '')
    return mapOf(name.endsWith('.toml') ? parseToml(text) : parseYaml(text))
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    throw new SettingsError([`${name}: it cannot be read: ${reason}`])
  }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false })
  const [fault] = document.errors
  if (fault !== undefined) throw fault
  return document.toJS()
}

/** The entries of a value that has any. */
export function mapOf(value: unknown): Config {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return new Map(isMap ? Object.entries(value) : [])
}

/** The text of a setting: the first of a list. Undefined when it is empty or no text. */
export function textIn(config: Config, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = config.get(name)
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first === 'string' && first.trim() !== '') return first.trim()
  }
  return undefined
}
