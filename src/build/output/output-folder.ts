import { hash } from 'node:crypto'
import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FileWriter, type WrittenFile } from './file-writer.ts'
import type { OutputFile, OutputGroup } from './output-file.ts'
import { isUntouched, type KnownFile, RecordFile, seeFile, statOf } from './output-record.ts'
import { folderTimes, listOwnFiles } from './own-files.ts'

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
  readonly #record: RecordFile
  readonly #writer: FileWriter
  /** What stood in our folders before the first build: a new site need not be listed once it is written. */
  readonly #standing: readonly string[] | undefined
  readonly #produced = new Map<string, KnownFile>()
  readonly #recipes = new Map<string, string>()
  #written = 0

  /** `folder` is the absolute output folder; `recordPath` where the record of it is kept. */
  constructor(folder: string, recordPath: string) {
    this.#folder = folder
    this.#record = new RecordFile(recordPath)
    this.#writer = new FileWriter(folder)
    const isKnown = this.#record.last.files.size > 0
    this.#standing = isKnown ? undefined : listOwnFiles(folder, new Map()).files
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
    return this.#record.last.files.get(path)
  }

  /**
   * Notes what a group is made from, and keeps its files if the last build made them from the same and
   * nobody has touched them since; false when they have to be made.
   */
  keeps({ paths, recipe }: OutputGroup): boolean {
    const [first] = paths
    if (recipe === '') return false
    this.#recipes.set(first, recipe)
    if (this.known(first)?.recipe !== recipe) return false
    const kept: KnownFile[] = []
    for (const path of paths) {
      const known = this.known(path)
      if (!known || !isUntouched(seeFile(`${this.#folder}/${path}`), known)) return false
      kept.push(known)
    }
    for (const [at, known] of kept.entries()) this.#produced.set(paths[at] ?? first, known)
    return true
  }

  /** Names everything produced so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const paths = [...this.#produced.keys()].sort()
    const lines = paths.map((path) => `${path}\0${this.#produced.get(path)?.hash}\n`)
    return hash('sha256', lines.join(''), 'base64url').slice(0, 16)
  }

  /** Removes what earlier builds wrote and this one did not, and saves the record. */
  finish(): OutputTally {
    const { removed, folders } = this.#removeStrays()
    for (const [path, file] of this.#produced)
      this.#produced.set(path, this.#withRecipe(path, file))
    this.#record.save({ files: this.#produced, folders })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  #withRecipe(path: string, file: KnownFile): KnownFile {
    const recipe = this.#recipes.get(path)
    if (file.recipe === recipe) return file
    const { recipe: _before, ...bare } = file
    return recipe === undefined ? bare : { ...bare, recipe }
  }

  /**
   * Removes what earlier builds wrote, or somebody put into our folders, and this build has not produced.
   * Only folders that have changed since the last build are listed.
   */
  #removeStrays(): { readonly removed: number; readonly folders: ReadonlyMap<string, number> } {
    const { last } = this.#record
    if (this.#standing !== undefined) {
      const removed = this.#removeAll(this.#unproduced(this.#standing))
      return { removed, folders: folderTimes(this.#folder, this.#produced.keys()) }
    }
    const { files, folders } = listOwnFiles(this.#folder, last.folders)
    return { removed: this.#removeAll(this.#unproduced(last.files.keys(), files)), folders }
  }

  #unproduced(...paths: readonly Iterable<string>[]): ReadonlySet<string> {
    const unproduced = new Set<string>()
    for (const some of paths) {
      for (const path of some) if (!this.#produced.has(path)) unproduced.add(path)
    }
    return unproduced
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
