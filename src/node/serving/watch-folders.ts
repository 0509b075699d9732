import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The shortest time between two looks, in milliseconds. */
const pause = 300

/** A look may take this part of the time at most. */
const share = 0.1

/** A watch over files and folders. */
export interface FolderWatch {
  /**
   * Begins to look. `onChange` is awaited before the next look, and gives the paths to look at from then
   * on: a change of settings may change them. Where they differ, the next look counts as a change.
   */
  readonly follow: (onChange: () => Promise<readonly string[]>) => void
  readonly end: () => void
}

/**
 * Watches files and folders, as they are when it is called: `follow` tells what has changed since. A change
 * is a file that was changed, added or removed, also when a folder was swapped, removed or made again. It
 * looks again and again instead of asking the system for events, which are lost in just these cases.
 */
export function watchFolders(first: readonly string[]): FolderWatch {
  let paths = first
  let seen = stateOf(paths)
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  return {
    follow(onChange) {
      const look = async () => {
        const start = performance.now()
        const now = stateOf(paths)
        const wait = Math.max(pause, (performance.now() - start) / share)
        const isChanged = now !== seen
        seen = now
        if (isChanged) paths = await onChange()
        if (!isEnded) timer = setTimeout(look, wait)
      }
      timer = setTimeout(look, pause)
    },
    end() {
      isEnded = true
      clearTimeout(timer)
    },
  }
}

/** Names, sizes and times of all files, as one text. */
function stateOf(paths: readonly string[]): string {
  return paths.map((path) => entryState(path, [])).join('\n')
}

/** `above` are the folders that lead here, by device and number: a link to one of them is not followed. */
function entryState(path: string, above: readonly string[]): string {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return `${path} none`
    if (!stat.isDirectory()) return `${path} ${stat.size} ${stat.mtimeMs} ${stat.ino}`
    const own = `${stat.dev}:${stat.ino}`
    if (above.includes(own)) return `${path} circle`
    const names = readdirSync(path).filter((name) => !/^\.|^node_modules$/.test(name))
    const trail = [...above, own]
    return [path, ...names.map((name) => entryState(join(path, name), trail))].join('\n')
  } catch {
    return `${path} closed`
  }
}
