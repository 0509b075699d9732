import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { Journal } from '../storage/journal.ts'

/** A file as it is in the output folder. */
export interface ScannedFile {
  readonly size: number
  readonly mtimeMs: number
}

/** A file as the last build left it. */
export interface KnownFile extends ScannedFile {
  readonly hash: string
  /** The cache key of its group, if it is the first file of one. */
  readonly cacheKey?: string
  /** For a file of an earlier program: how many programs came after its own. */
  readonly retired?: number
}

/** The record of one output folder: every file by its path below the folder. */
export type OutputRecord = Journal<KnownFile, undefined>

/**
 * Opens the record at `path`. A missing or damaged record is empty: files are then compared by their
 * bytes.
 */
export function openOutputRecord(path: string): OutputRecord {
  mkdirSync(dirname(path), { recursive: true })
  return new Journal(path)
}

/** Whether a file is unchanged since the last build. */
export function isUntouched(seen: ScannedFile | undefined, known: KnownFile): boolean {
  return seen?.size === known.size && seen.mtimeMs === known.mtimeMs
}

/**
 * The `Stats` of a path, without following links. Undefined when there is nothing, or no folder to
 * contain it.
 */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // The path needs a folder where there is a file.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
