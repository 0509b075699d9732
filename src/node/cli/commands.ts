import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { importCommand } from './import.ts'

/** All commands by name, in the order in which the help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [buildCommand, importCommand, checkCommand].map((command) => [command.name, command]),
)
