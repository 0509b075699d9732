import { parseDocument } from 'yaml'
import { SettingsError } from '../../core/settings.ts'

/**
 * Reads settings that are data: JSON, or YAML by any other name. Throws `SettingsError` with the line of
 * the first fault.
 */
export function parseSettings(text: string, name: string): unknown {
  return name.endsWith('.json') ? parseJson(text, name) : parseYaml(text, name)
}

function parseYaml(text: string, name: string): unknown {
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault === undefined) return document.toJS()
  const [reason = ''] = fault.message.split(/ at line \d+/)
  throw new SettingsError([`${name}:${fault.linePos?.[0].line ?? 1}: ${reason}`])
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const [, position] = /at position (\d+)/.exec(reason) ?? []
    // Without a position the text ended too early.
    const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
    const line = before.split('\n').length
    throw new SettingsError([
      `${name}:${line}: ${reason.replace(/ (?:in JSON )?at position.*/s, '')}`,
    ])
  }
}
