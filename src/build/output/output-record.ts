import { lstatSync, mkdirSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file as the last build left it. */
export interface KnownFile {
  readonly hash: string
  readonly size: number
  readonly mtimeMs: number
}

/** What a build remembers of its output: every file, and for groups of files what they were made from. */
export interface OutputRecord {
  readonly files: ReadonlyMap<string, KnownFile>
  /** By the first path of the group. */
  readonly recipes: ReadonlyMap<string, string>
}

/** Reads the record at `path`. A missing or damaged one is empty: files are then compared by their bytes. */
export function readOutputRecord(path: string): OutputRecord {
  try {
    const { files, recipes } = JSON.parse(readFileSync(path, 'utf8'))
    return { files: new Map(files), recipes: new Map(recipes) }
  } catch {
    return { files: new Map(), recipes: new Map() }
  }
}

/** Replaces the record at `path` in one step. */
export function writeOutputRecord(path: string, record: OutputRecord): void {
  mkdirSync(dirname(path), { recursive: true })
  const json = JSON.stringify({ files: [...record.files], recipes: [...record.recipes] })
  writeFileSync(`${path}.part`, json)
  renameSync(`${path}.part`, path)
}

/** Whether a file is still the one that the last build left. */
export function isUntouched(stat: Stats | undefined, known: KnownFile): boolean {
  return stat?.isFile() === true && stat.size === known.size && stat.mtimeMs === known.mtimeMs
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
