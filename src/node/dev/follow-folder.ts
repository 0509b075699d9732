import { type Stats, statSync, unwatchFile, watchFile } from 'node:fs'

/** How often the folder is looked at, in milliseconds. */
const interval = 300

/**
 * Calls `onOther` whenever another folder stands at a path than before: it was deleted, made again,
 * swapped, or a link leads elsewhere. A watcher of the files in the folder does not see that. Returns
 * what ends it.
 */
export function followFolder(folder: string, onOther: () => void): () => void {
  // Looked at now: the first look of `watchFile` comes later, and may find another folder already.
  let last = identityOf(statSync(folder, { throwIfNoEntry: false }))
  const listen = (now: Stats) => {
    const found = identityOf(now)
    if (found === last) return
    last = found
    onOther()
  }
  watchFile(folder, { interval, persistent: false }, listen)
  return () => unwatchFile(folder, listen)
}

/** The identity of a folder. `watchFile` gives zeros for one that is not there. */
function identityOf(stats: Stats | undefined): string {
  return stats === undefined ? '0 0' : `${stats.dev} ${stats.ino}`
}
