import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { readLines, writeJsonLines } from '../cache/json-lines.ts'

/** A file as it stands in the output folder. */
export interface SeenFile {
  readonly size: number
  readonly mtimeMs: number
}

/** A file as the last build left it. */
export interface KnownFile extends SeenFile {
  readonly hash: string
}

/** What a build remembers of its output: every file, and for groups of files what they were made from. */
export interface OutputRecord {
  readonly files: ReadonlyMap<string, KnownFile>
  /** By the first path of the group. */
  readonly recipes: ReadonlyMap<string, string>
}

/** A path with the file that stands there, or the first path of a group with its recipe. */
type RecordLine = readonly [path: string, fileOrRecipe: KnownFile | string]

const noRecord: OutputRecord = { files: new Map(), recipes: new Map() }

/** Reads the record at `path`. A missing or damaged one is empty: files are then compared by their bytes. */
export function readOutputRecord(path: string): OutputRecord {
  try {
    const lines = readLines(path)
    const { count } = JSON.parse(lines.next().value ?? '')
    const files = new Map<string, KnownFile>()
    const recipes = new Map<string, string>()
    for (const line of lines) {
      const entry: RecordLine = JSON.parse(line)
      if (typeof entry[1] === 'string') recipes.set(entry[0], entry[1])
      else files.set(entry[0], entry[1])
    }
    return files.size + recipes.size === count ? { files, recipes } : noRecord
  } catch {
    return noRecord
  }
}

/** Replaces the record at `path` in one step. */
export function writeOutputRecord(path: string, record: OutputRecord): void {
  mkdirSync(dirname(path), { recursive: true })
  writeJsonLines(path, recordLines(record))
}

function* recordLines({ files, recipes }: OutputRecord): Generator<unknown> {
  yield { count: files.size + recipes.size }
  yield* files
  yield* recipes
}

/** Whether a file is still the one that the last build left. */
export function isUntouched(seen: SeenFile | undefined, known: KnownFile): boolean {
  return seen?.size === known.size && seen.mtimeMs === known.mtimeMs
}

/** The file at a path, links not followed; undefined when none stands there. */
export function seeFile(path: string): SeenFile | undefined {
  const stat = statOf(path)
  return stat?.isFile() ? stat : undefined
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
