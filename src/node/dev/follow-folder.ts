import { type Stats, unwatchFile, watchFile } from 'node:fs'

/** How often the folder is looked at, in milliseconds. */
const interval = 300

/**
 * Calls `onOther` whenever another folder stands at a path than before: it was deleted, made again,
 * swapped, or a link leads elsewhere. A watcher of the files in the folder does not see that. Returns
 * what ends it.
 */
export function followFolder(folder: string, onOther: () => void): () => void {
  const listen = (now: Stats, before: Stats) => {
    if (now.ino !== before.ino || now.dev !== before.dev) onOther()
  }
  watchFile(folder, { interval, persistent: false }, listen)
  return () => unwatchFile(folder, listen)
}
