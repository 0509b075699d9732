import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replaceFile } from '../../storage/write-file.ts'

/** The changes that a run makes to files. */
export interface FileChanges {
  /** Replaces a file in one step. Its folder is made. */
  write(location: string, text: string): void
  /** Runs what keeps an earlier text in a folder. */
  keep(folder: string, action: () => void): void
}

/**
 * The unfinished file of a folder. Only the run that has the lock writes, so its name is always the same,
 * and what a killed run leaves behind is written over or removed by the next one.
 */
function unfinishedIn(folder: string): string {
  return join(folder, '.import.part')
}

/** Changes of files below `folder` that are made. `beforeWrite` is called before each. */
export function realChanges(
  folder: string,
  beforeWrite: (location: string) => void = () => {},
): FileChanges {
  const unfinished = unfinishedIn(folder)
  rmSync(unfinished, { force: true })
  return {
    write(location, text) {
      beforeWrite(location)
      mkdirSync(dirname(location), { recursive: true })
      replaceFile(location, text, unfinished)
    },
    keep(folder, action) {
      beforeWrite(folder)
      action()
    },
  }
}

/** Changes that are only told, for `--dry-run`. `onWrite` gets the file that would be written. */
export function dryChanges(onWrite: (location: string) => void): FileChanges {
  return { write: onWrite, keep: () => {} }
}
