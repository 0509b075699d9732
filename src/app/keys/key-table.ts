import { keysOf, type OwnKeys } from '../settings/own-keys.ts'
import type { CommandName } from '../ui/commands.ts'
import { runCommand } from '../ui/commands.ts'

/** A command and its keys, each of one stroke or two (`g c`). */
export type KeyLine = readonly [name: CommandName, ...keys: readonly string[]]

/**
 * Every key and its command as the site comes, in the order of the help: in a list, in an article,
 * everywhere. `Enter` is the browser's own, and `/` works before this table is loaded, too.
 */
export const keyGroups: readonly (readonly KeyLine[])[] = [
  [
    ['next', 'j', 'n'],
    ['previous', 'k', 'p'],
    ['open', 'o', 'Enter'],
    ['nextCategory', 'J'],
    ['previousCategory', 'K'],
    ['markAll', 'A'],
    ['markToHere', 'M'],
  ],
  [
    ['older', 'j', 'n'],
    ['newer', 'k', 'p'],
    ['back', 'u', 'Escape'],
    ['original', 'v'],
    ['share', 'S'],
  ],
  [
    ['latest', 'g a'],
    ['categories', 'g c'],
    ['saved', 'g s'],
    ['history', 'g h'],
    ['settings', 'g ,'],
    ['top', 'g g'],
    ['bottom', 'G'],
    ['search', '/'],
    ['save', 's'],
    ['toggleRead', 'm'],
    ['side', '['],
    ['help', '?'],
  ],
]

/** The table with the reader's own keys in it. */
export function groupsWith(own?: OwnKeys): readonly (readonly KeyLine[])[] {
  return keyGroups.map((group) =>
    group.map(([name, ...given]) => [name, ...keysOf(name, given, own)] as const),
  )
}

/** The commands of a key. A key with two has one in lists and another in articles. */
export function commandsOfKey(key: string): readonly CommandName[] {
  return groupsWith()
    .flat()
    .flatMap(([name, ...keys]) => (keys.includes(key) ? [name] : []))
}

/** Runs the command of a key. False when no command could run. */
export function runKey(key: string): boolean {
  return commandsOfKey(key).some(runCommand)
}
