import { useEffect, useState } from 'react'
import { type CommandName, type Commands, runCommand, useCommands } from '../../ui/commands.ts'

/** The commands that the library answers. */
const libraryCommands = ['save', 'toggleRead', 'markToHere', 'saved', 'history'] as const

/** The commands of the library with their acts. */
export type LibraryCommands = Required<Pick<Commands, (typeof libraryCommands)[number]>>

/** Keeps the commands of the library while its part of the program is on its way: they take effect when it is there. */
export function useEarlyCommands(isComing: boolean): void {
  const [early] = useState<CommandName[]>(() => [])
  const keep = (name: CommandName) => () => early.push(name) > 0
  useCommands(isComing ? Object.fromEntries(libraryCommands.map((name) => [name, keep(name)])) : {})
  useEffect(() => {
    if (!isComing) for (const name of early.splice(0)) runCommand(name)
  }, [isComing, early])
}
