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
  statOf,
  writeOutputRecord,
} from './output-record.ts'

/** What a build did to its output folder, in files. */
export interface OutputTally {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
const ownFolders = [
  ...['assets', 'data', 'media', 'a', 'c', 'by', 't', 'archive', 'page', 'search', 'settings'],
]

/**
 * Writes files into the output folder and touches only those that changed. A record beside the cache
 * remembers hash, size and time of every file, so that an unchanged one is not even read.
 */
export class OutputFolder {
  readonly #folder: string
  readonly #recordPath: string
  readonly #before: OutputRecord
  readonly #writer: FileWriter
  readonly #produced = new Map<string, KnownFile>()
  readonly #recipes = new Map<string, string>()
  #written = 0

  /** `folder` is the absolute output folder; `recordPath` where the record of it is kept. */
  constructor(folder: string, recordPath: string) {
    this.#folder = folder
    this.#recordPath = recordPath
    this.#before = readOutputRecord(recordPath)
    this.#writer = new FileWriter(folder)
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
    const isSame = known !== undefined && isUntouched(statOf(join(this.#folder, path)), known)
    return isSame ? known : undefined
  }

  /** Names everything produced so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const hash = createHash('sha256')
    const files = [...this.#produced].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [path, file] of files) hash.update(`${path}\0${file.hash}\n`)
    return hash.digest('base64url').slice(0, 16)
  }

  /** Removes what earlier builds wrote and this one did not, and saves the record. */
  finish(): OutputTally {
    const ours = ownFolders.flatMap((name) => this.#list(name))
    const known = new Set([...this.#before.files.keys(), ...ours])
    const removed = this.#removeAll([...known].filter((path) => !this.#produced.has(path)))
    writeOutputRecord(this.#recordPath, { files: this.#produced, recipes: this.#recipes })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  #list(folder: string): string[] {
    const path = join(this.#folder, folder)
    if (!statOf(path)?.isDirectory()) return []
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = `${folder}/${entry.name}`
      return entry.isDirectory() ? this.#list(child) : [child]
    })
  }

  /** Removes files, then the folders that are empty without them; tells how many files there were. */
  #removeAll(paths: readonly string[]): number {
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
