import { statSync } from 'node:fs'
import { register } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SettingsError } from '../../core/settings.ts'

let isRegistered = false

/**
 * Runs a settings file and gives its default export. It is read again when it has changed. Throws
 * `SettingsError` with the line when its syntax is wrong, or when it throws.
 */
export async function importSettings(path: string): Promise<unknown> {
  if (!isRegistered) register(new URL('./settings-hook.mjs', import.meta.url))
  isRegistered = true
  const { href } = pathToFileURL(path)
  try {
    const version = statSync(path).mtimeMs
    return (await import(`${href}?${version}`)).default
  } catch (error) {
    throw new SettingsError([describeFault(error, path, href)])
  }
}

function describeFault(error: unknown, path: string, href: string): string {
  const name = basename(path)
  if (!(error instanceof Error)) return `${name}: it threw ${String(error)}`
  // The parser's errors end in line and column.
  const [, reason = '', line] = /^(.*) \((\d+):\d+\)$/s.exec(error.message) ?? []
  if (line !== undefined) return `${name}:${line}: ${reason}`
  const isSyntax = error instanceof SyntaxError
  const where = lineOf(error.stack ?? '', href)
  const message = error.message.replace(/\?[\d.]+(?=\W|$)/g, '')
  return `${name}${where}: ${isSyntax ? '' : 'it threw '}${message}`
}

/** `:4` when a stack names line 4 of the settings file first. */
function lineOf(stack: string, href: string): string {
  const [, after] = stack.split(`${href}?`)
  const [, line] = /^[\d.]+:(\d+)/.exec(after ?? '') ?? []
  return line === undefined ? '' : `:${line}`
}
