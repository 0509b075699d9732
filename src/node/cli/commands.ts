import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { newCommand } from './new.ts'
import { picturesCommand } from './pictures.ts'
import { devCommand } from './serve/dev.ts'
import { previewCommand } from './serve/preview.ts'

const listed = [
  ...[initCommand, devCommand, buildCommand, previewCommand],
  ...[importCommand, picturesCommand, checkCommand, newCommand],
]

/** All commands by name, in the order in which the help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(
  listed.map((command) => [command.name, command]),
)
