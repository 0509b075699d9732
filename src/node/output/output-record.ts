import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { Journal } from '../storage/journal.ts'

/** A file as it stands in the output folder. */
export interface ScannedFile {
  readonly size: number
  readonly mtimeMs: number
}

/** A file as the last build left it. */
export interface KnownFile extends ScannedFile {
  readonly hash: string
  /** What its group was made from, where it is the first of one. */
  readonly cacheKey?: string
}

/** What builds remember of one output folder: every file by its path below it. */
export type OutputRecord = Journal<KnownFile, undefined>

/** Opens the record at `path`; a missing or damaged one is empty: files are then compared by their bytes. */
export function openOutputRecord(path: string): OutputRecord {
  mkdirSync(dirname(path), { recursive: true })
  return new Journal(path)
}

/** Whether a file is still the one that the last build left. */
export function isUntouched(seen: ScannedFile | undefined, known: KnownFile): boolean {
  return seen?.size === known.size && seen.mtimeMs === known.mtimeMs
}

/** What stands at a path, links not followed; undefined when there is nothing or no folder to hold it. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // A file stands where the path needs a folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
