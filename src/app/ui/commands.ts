import { type RefCallback, useEffect, useRef } from 'react'
import type { KeysWords } from '../../shared/words/en/keys.ts'

/** The commands that a reader can give by a key. The help explains all of them. */
export type CommandName = keyof KeysWords['names']

/** The commands of one part of the page. Each returns whether it did something. */
export type Commands = { readonly [Name in CommandName]?: (() => boolean) | undefined }

/** The commands of a mounted part; `current` changes when the part is drawn again. */
interface Layer {
  readonly current: Commands
}

/** The mounted parts; the last one was mounted last. */
const layers: Layer[] = []

const links = new Map<CommandName, HTMLElement>()

/** Offers commands until the function it returns is called. */
export function registerCommands(layer: Layer): () => void {
  layers.push(layer)
  return () => {
    layers.splice(layers.indexOf(layer), 1)
  }
}

/**
 * Runs a command: the part that was mounted last is asked first, and the ones before it as long as
 * there was nothing to do. Returns false when no part of the page did anything.
 */
export function runCommand(name: CommandName): boolean {
  return layers.findLast(({ current }) => current[name]?.()) !== undefined
}

/** Offers the commands of a component as long as it is mounted. */
export function useCommands(commands: Commands): void {
  const layer = useRef(commands)
  useEffect(() => {
    layer.current = commands
  })
  useEffect(() => registerCommands(layer), [])
}

/** Makes a `ref` for a link: as long as the link is on the page, the command follows it. */
export function commandLink(name: CommandName): RefCallback<HTMLElement> {
  return (link) => {
    if (!link) return
    const follow = () => {
      link.click()
      return true
    }
    const unregister = registerCommands({ current: { [name]: follow } })
    links.set(name, link)
    return () => {
      unregister()
      if (links.get(name) === link) links.delete(name)
    }
  }
}

/** The link that a command follows now. */
export function linkOfCommand(name: CommandName): HTMLElement | undefined {
  return links.get(name)
}
