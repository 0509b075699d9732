import { createHash } from 'node:crypto'
import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FileWriter, type WrittenFile } from './file-writer.ts'
import type { OutputFile, OutputGroup } from './output-file.ts'
import {
  isUntouched,
  type KnownFile,
  type OutputRecord,
  readOutputRecord,
  seeFile,
  statOf,
  writeOutputRecord,
} from './output-record.ts'
import { ownFiles } from './own-files.ts'

/** What a build did to its output folder, in files. */
export interface OutputTally {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/**
 * Writes files into the output folder and touches only those that changed. A record beside the cache
 * remembers hash, size and time of every file, so that an unchanged one is not even read.
 */
export class OutputFolder {
  readonly #folder: string
  readonly #recordPath: string
  readonly #before: OutputRecord
  readonly #writer: FileWriter
  /** What stood in our folders before the first build: a new site need not be listed once it is written. */
  readonly #standing: readonly string[] | undefined
  readonly #produced = new Map<string, KnownFile>()
  readonly #recipes = new Map<string, string>()
  #written = 0

  /** `folder` is the absolute output folder; `recordPath` where the record of it is kept. */
  constructor(folder: string, recordPath: string) {
    this.#folder = folder
    this.#recordPath = recordPath
    this.#before = readOutputRecord(recordPath)
    this.#writer = new FileWriter(folder)
    this.#standing = this.#before.files.size === 0 ? [...ownFiles(folder)] : undefined
  }

  /** Writes one file unless it is already there. The path stays inside the folder, or this throws. */
  write(file: OutputFile): void {
    this.add(this.#writer.write(file, this.known(file.path)))
  }

  /** Takes note of a file that another writer has written into the folder. */
  add({ path, known, isNew }: WrittenFile): void {
    this.#produced.set(path, known)
    if (isNew) this.#written += 1
  }

  /** How the last build left a file. */
  known(path: string): KnownFile | undefined {
    return this.#before.files.get(path)
  }

  /**
   * Notes what a group is made from, and keeps its files if the last build made them from the same and
   * nobody has touched them since; false when they have to be made.
   */
  keeps({ paths, recipe }: OutputGroup): boolean {
    const [first] = paths
    if (recipe === '') return false
    this.#recipes.set(first, recipe)
    if (this.#before.recipes.get(first) !== recipe) return false
    const known = paths.map((path) => this.#untouched(path))
    if (known.includes(undefined)) return false
    for (const [at, path] of paths.entries()) {
      const file = known[at]
      if (file !== undefined) this.#produced.set(path, file)
    }
    return true
  }

  #untouched(path: string): KnownFile | undefined {
    const known = this.known(path)
    if (known === undefined) return undefined
    return isUntouched(seeFile(join(this.#folder, path)), known) ? known : undefined
  }

  /** Names everything produced so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const hash = createHash('sha256')
    for (const path of [...this.#produced.keys()].sort()) {
      hash.update(`${path}\0${this.#produced.get(path)?.hash}\n`)
    }
    return hash.digest('base64url').slice(0, 16)
  }

  /** Removes what earlier builds wrote and this one did not, and saves the record. */
  finish(): OutputTally {
    const removed = this.#removeAll(this.#strays())
    writeOutputRecord(this.#recordPath, { files: this.#produced, recipes: this.#recipes })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  /** What earlier builds wrote, or somebody put into our folders, and this build has not produced. */
  #strays(): ReadonlySet<string> {
    const strays = new Set<string>()
    const note = (path: string) => {
      if (!this.#produced.has(path)) strays.add(path)
    }
    for (const path of this.#before.files.keys()) note(path)
    for (const path of this.#standing ?? ownFiles(this.#folder)) note(path)
    return strays
  }

  /** Removes files, then the folders that are empty without them; tells how many files there were. */
  #removeAll(paths: Iterable<string>): number {
    const folders = new Set<string>()
    let removed = 0
    for (const path of paths) {
      const target = join(this.#folder, path)
      const stat = statOf(target)
      if (stat === undefined || stat.isDirectory()) continue
      rmSync(target)
      removed += 1
      folders.add(dirname(target))
    }
    for (const folder of folders) this.#removeEmpty(folder)
    return removed
  }

  #removeEmpty(folder: string): void {
    if (folder === this.#folder || !statOf(folder)) return
    if (readdirSync(folder).length > 0) return
    rmdirSync(folder)
    this.#removeEmpty(dirname(folder))
  }
}
