import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cutHash } from '../core/fingerprint.ts'
import { FileWriter, type WrittenFile } from './file-writer.ts'
import type { OutputFile, OutputGroup } from './output-file.ts'
import {
  isUntouched,
  type KnownFile,
  type OutputRecord,
  openOutputRecord,
  statOf,
} from './output-record.ts'
import { OutputScan, type ScannedPaths, scanPaths } from './output-scan.ts'

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
  readonly #record: OutputRecord
  readonly #before: ReadonlyMap<string, KnownFile>
  readonly #scan: OutputScan
  readonly #writer: FileWriter
  readonly #produced = new Map<string, KnownFile>()
  readonly #cacheKeys = new Map<string, string>()
  #written = 0

  /**
   * `folder` is the absolute output folder; `recordPath` where the record of it is kept; `seen` what
   * stands in it, where somebody has scanned it already.
   */
  constructor(folder: string, recordPath: string, seen: ScannedPaths = scanPaths(folder)) {
    this.#folder = folder
    this.#record = openOutputRecord(recordPath)
    this.#before = this.#record.kept?.entries ?? new Map()
    this.#scan = new OutputScan(seen)
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
    return this.#before.get(path)
  }

  /**
   * Notes what a group is made from, and keeps its files if the last build made them from the same and
   * nobody has touched them since; false when they have to be made.
   */
  keeps({ paths, cacheKey }: OutputGroup): boolean {
    const [first] = paths
    if (cacheKey === '') return false
    this.#cacheKeys.set(first, cacheKey)
    if (this.known(first)?.cacheKey !== cacheKey) return false
    const kept: KnownFile[] = []
    for (const path of paths) {
      const known = this.known(path)
      if (!known || !isUntouched(this.#scan.fileAt(path), known)) return false
      kept.push(known)
    }
    for (const [at, known] of kept.entries()) this.#produced.set(paths[at] ?? first, known)
    return true
  }

  /** Names everything produced so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const paths = [...this.#produced.keys()].sort()
    const lines = paths.map((path) => `${path}\0${this.#produced.get(path)?.hash}\n`)
    return cutHash(lines.join(''), 16, 'base64url')
  }

  /** Removes what earlier builds wrote and this one did not, and saves the record. */
  finish(): OutputTally {
    const removed = this.#removeAll(this.#strays())
    for (const [path, file] of this.#produced)
      this.#produced.set(path, this.#withCacheKey(path, file))
    this.#record.save({ entries: this.#produced, facts: undefined })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  #withCacheKey(path: string, file: KnownFile): KnownFile {
    const cacheKey = this.#cacheKeys.get(path)
    if (file.cacheKey === cacheKey) return file
    const { cacheKey: _before, ...bare } = file
    return cacheKey === undefined ? bare : { ...bare, cacheKey }
  }

  /** What earlier builds wrote, or somebody put into our folders, and this build has not produced. */
  #strays(): ReadonlySet<string> {
    const strays = new Set<string>()
    const note = (path: string) => {
      if (!this.#produced.has(path)) strays.add(path)
    }
    for (const path of this.#before.keys()) note(path)
    for (const path of this.#scan.ownPaths()) note(path)
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
