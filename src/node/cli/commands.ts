import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { devCommand } from './dev.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { newCommand } from './new.ts'
import { previewCommand } from './preview.ts'

const listed = [
  ...[initCommand, devCommand, buildCommand, previewCommand],
  ...[importCommand, checkCommand, newCommand],
]

/** All commands by name, in the order in which the help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(
  listed.map((command) => [command.name, command]),
)
