import { accessSync, constants, statSync } from 'node:fs'
import { register } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SettingsError } from '../../core/settings.ts'

let isRegistered = false

/**
 * Runs a settings file and gives its default export. It is read again when it has changed. Throws
 * `SettingsError` with the line when its syntax is wrong, when it throws, and when it cannot be read. A file
 * that ends the program, or waits for what never comes, is told when the program ends, with exit code 1.
 */
export async function importSettings(path: string): Promise<unknown> {
  if (!isRegistered) register(new URL('./settings-hook.mjs', import.meta.url))
  isRegistered = true
  const { href } = pathToFileURL(path)
  const version = versionOf(path)
  const onExit = () => {
    const fault = `${basename(path)}: expected settings, found that it ends the program or never ends`
    process.stderr.write(`${new SettingsError([fault]).message}\n`)
    process.exitCode = 1
  }
  process.once('exit', onExit)
  try {
    return (await import(`${href}?${version}`)).default
  } catch (error) {
    throw new SettingsError([describeFault(error, path, href)])
  } finally {
    process.off('exit', onExit)
  }
}

/** The time of the last change, in milliseconds. Throws `SettingsError` when the file cannot be read. */
function versionOf(path: string): number {
  try {
    accessSync(path, constants.R_OK)
    const stat = statSync(path)
    if (stat.isFile()) return stat.mtimeMs
  } catch {
    // Told below.
  }
  throw new SettingsError([`${basename(path)}: expected a file that this user may read`])
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
