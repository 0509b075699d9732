import { lstatSync, mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { Journal } from '../cache/journal.ts'

/** A file as it stands in the output folder. */
export interface SeenFile {
  readonly size: number
  readonly mtimeMs: number
}

/** A file as the last build left it. */
export interface KnownFile extends SeenFile {
  readonly hash: string
  /** What its group was made from, where it is the first of one. */
  readonly recipe?: string
}

/** What a build remembers of its output folder, by paths below it. */
export interface OutputRecord {
  readonly files: ReadonlyMap<string, KnownFile>
  /** The times at which folders were last changed: nothing of anybody else stood in them then. */
  readonly folders: ReadonlyMap<string, number>
}

/** Keeps the record of one output folder. */
export class RecordFile {
  readonly #journal: Journal<KnownFile | number, undefined>
  /** What the last build remembered; nothing when that is missing or damaged. */
  readonly last: OutputRecord

  /** Reads the record at `path`. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#journal = new Journal(path)
    const files = new Map<string, KnownFile>()
    const folders = new Map<string, number>()
    for (const [name, value] of this.#journal.kept?.entries ?? []) {
      if (typeof value === 'number') folders.set(name, value)
      else files.set(name, value)
    }
    this.last = { files, folders }
  }

  /** Remembers this from now on. */
  save({ files, folders }: OutputRecord): void {
    const entries = new Map<string, KnownFile | number>([...files, ...folders])
    this.#journal.save({ entries, facts: undefined })
  }
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
