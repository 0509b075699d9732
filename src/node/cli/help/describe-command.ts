import type { Command } from '../command.ts'
import { bold, type Terminal } from './bold.ts'

/** The help of one command: how it is called, its options, examples and exit codes. */
export function describeCommand(command: Command, terminal: Terminal): string {
  const { name, words, summary, options, examples, notes = [] } = command
  const call = ['broadsheet', name, words, '[options]'].filter(Boolean).join(' ')
  const rows = [...options].map(([option, { value, help }]): [string, string] => [
    [`--${option}`, value].filter(Boolean).join(' '),
    help,
  ])
  return lines([
    `${summary}.`,
    '',
    `${bold('Usage:', terminal)} ${call}`,
    '',
    bold('Options:', terminal),
    ...columns([...rows, ['--help', 'shows this']]),
    '',
    bold('Examples:', terminal),
    ...examples.map((line) => `  ${line}`),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    exitCodes,
  ])
}

/** The help of the whole program. */
export function describeProgram(
  commands: Iterable<Command>,
  version: string,
  terminal: Terminal,
): string {
  const rows = Array.from(commands, ({ name, words, summary }): [string, string] => [
    [name, words].filter(Boolean).join(' '),
    summary,
  ])
  return lines([
    `broadsheet ${version}: captured articles in, one fast static reading site out.`,
    '',
    `${bold('Usage:', terminal)} broadsheet COMMAND [options]`,
    '',
    bold('Commands:', terminal),
    ...columns(rows),
    '',
    'broadsheet COMMAND --help says more about each.',
    exitCodes,
  ])
}

const exitCodes = 'Exit codes: 0 done, 1 could not be done, 2 called wrongly.'

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}
