import { explainFailure } from '../core/explain-failure.ts'
import { askNearest } from '../core/nearest-word.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { terminalOf } from './help/bold.ts'
import { describeCommand, describeProgram } from './help/describe-command.ts'
import type { Program } from './program.ts'
import { asksForHelp, readArguments } from './read-arguments.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs `broadsheet` with these arguments and gives the exit code: 0 done, 1 could not be done, 2 called
 * wrongly. Help goes to stdout; what is wrong goes to stderr.
 */
export async function main(args: readonly string[], program: Program): Promise<number> {
  try {
    return await runCommand(args, program)
  } catch (error) {
    const message = explainFailure(error)
    if (message !== '') process.stderr.write(`${message}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function runCommand([name, ...rest]: readonly string[], program: Program): Promise<number> {
  if (name === '--version' || name === '-v') return print(`${program.version}\n`)
  const terminal = terminalOf(process.stdout)
  const topic = name === 'help' ? rest[0] : name
  if (topic === undefined || topic === '--help' || topic === '-h') {
    const help = describeProgram(commands.values(), program.version, terminal)
    if (name !== undefined) return print(help)
    process.stderr.write(help)
    return 2
  }
  const command = findCommand(topic)
  if (name === 'help' || asksForHelp(rest)) return print(describeCommand(command, terminal))
  return command.run({ ...readArguments(command, rest), program })
}

function findCommand(name: string): Command {
  const command = commands.get(name)
  if (command !== undefined) return command
  const names = [...commands.keys()].join(', ')
  throw new UsageError(
    `broadsheet has no command ${JSON.stringify(name)}.${askNearest(name, commands.keys())}\n` +
      `It has ${names}. broadsheet --help says what they do.`,
  )
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
