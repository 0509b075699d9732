import type { OwnKeys } from '../settings/own-keys.ts'
import type { CommandName } from '../ui/commands.ts'
import { groupsWith, keyGroups } from './key-table.ts'

/** Takes a key from a command. Gives the reader's own keys as they are then. */
export function freeKey(own: OwnKeys, name: CommandName, key: string): OwnKeys {
  return change(own, (keys, each) => (each === name ? keys.filter((kept) => kept !== key) : keys))
}

/**
 * Gives a key to a command, and takes it from the commands that could not be told from this one: those of
 * the same group, and of every group where one of the two works on any page. In a list and in an article a
 * key may mean two things.
 */
export function giveKey(own: OwnKeys, name: CommandName, key: string): OwnKeys {
  const group = groupOf(name)
  const anywhere = keyGroups.length - 1
  return change(own, (keys, each) => {
    if (each === name) return keys.includes(key) ? keys : [...keys, key]
    const other = groupOf(each)
    const meets = other === group || other === anywhere || group === anywhere
    return meets ? keys.filter((kept) => kept !== key) : keys
  })
}

function groupOf(name: CommandName): number {
  return keyGroups.findIndex((group) => group.some(([each]) => each === name))
}

/** Only what differs from the keys of the site is kept. */
function change(
  own: OwnKeys,
  keysOf: (keys: readonly string[], name: CommandName) => readonly string[],
): OwnKeys {
  const given = new Map(keyGroups.flat().map(([name, ...keys]) => [name, keys.join('\n')]))
  const next = groupsWith(own)
    .flat()
    .map(([name, ...keys]) => [name, keysOf(keys, name)] as const)
  return new Map(next.filter(([name, keys]) => keys.join('\n') !== given.get(name)))
}
