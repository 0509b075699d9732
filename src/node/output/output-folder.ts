import { readdirSync, rmdirSync, rmSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { cutHash } from '../core/fingerprint.ts'
import { pathKey } from '../core/paths/path-key.ts'
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
import { retireAssets } from './retire-assets.ts'

/** The changes of a build to its output folder, in numbers of files. */
export interface OutputTally {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/**
 * Writes files into the output folder and changes only files that differ. A record in the cache remembers
 * hash, size and time of every file, so that an unchanged file is not even read.
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
   * Opens the folder. `folder` is its absolute path, `recordPath` the path of its record, `seen` the
   * result of an earlier scan.
   */
  constructor(folder: string, recordPath: string, seen: ScannedPaths = scanPaths(folder)) {
    this.#folder = folder
    this.#record = openOutputRecord(recordPath)
    this.#before = this.#record.kept?.entries ?? new Map()
    this.#scan = new OutputScan(seen)
    this.#writer = new FileWriter(folder)
  }

  /** Writes one file unless it is already there. Throws when the path leaves the folder. */
  write(file: OutputFile): void {
    this.add(this.#writer.write(file, this.known(file.path)))
  }

  /** Records a file that another writer has written into the folder. */
  add({ path, known, isNew }: WrittenFile): void {
    this.#produced.set(path, known)
    if (isNew) this.#written += 1
  }

  /** The file as the last build left it. Undefined when that build did not write it. */
  known(path: string): KnownFile | undefined {
    return this.#before.get(path)
  }

  /**
   * Records the cache key of a group. Returns true and keeps its files when the last build made them with
   * the same key and they have not changed since. Returns false when they have to be made.
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

  /** The fingerprint of all files so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const paths = [...this.#produced.keys()].sort()
    const lines = paths.map((path) => `${path}\0${this.#produced.get(path)?.hash}\n`)
    return cutHash(lines.join(''), 16, 'base64url')
  }

  /**
   * Removes the files that earlier builds wrote and this build did not, except the assets of the last two
   * programs, and saves the record.
   */
  finish(): OutputTally {
    const retired = this.#retired()
    const removed = this.#removeAll(this.#strays(retired))
    for (const [path, file] of this.#produced)
      this.#produced.set(path, this.#withCacheKey(path, file))
    this.#record.save({ entries: new Map([...this.#produced, ...retired]), facts: undefined })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  #withCacheKey(path: string, file: KnownFile): KnownFile {
    const cacheKey = this.#cacheKeys.get(path)
    if (file.cacheKey === cacheKey && file.retired === undefined) return file
    const { cacheKey: _before, retired: _retired, ...bare } = file
    return cacheKey === undefined ? bare : { ...bare, cacheKey }
  }

  /** The assets of earlier programs that stay. */
  #retired(): ReadonlyMap<string, KnownFile> {
    return retireAssets({
      before: this.#before,
      isProduced: (path) => this.#produced.has(path),
      isThere: (path, known) => isUntouched(this.#scan.fileAt(path), known),
    })
  }

  /**
   * The paths of files that this build did not make: files of earlier builds, and foreign files in the
   * site's own folders. Assets that stay are not among them.
   */
  #strays(retired: ReadonlyMap<string, KnownFile>): ReadonlySet<string> {
    const strays = new Set<string>()
    const note = (path: string) => {
      if (!this.#produced.has(path) && !retired.has(path)) strays.add(path)
    }
    for (const path of this.#before.keys()) note(path)
    for (const path of this.#scan.ownPaths()) note(path)
    return strays
  }

  /** Removes files, then the folders that became empty. Returns the number of files. */
  #removeAll(paths: Iterable<string>): number {
    const folders = new Set<string>()
    let removed = 0
    let own: ReadonlyMap<string, string> | undefined
    for (const path of paths) {
      const target = join(this.#folder, path)
      const stat = statOf(target)
      if (stat === undefined || stat.isDirectory()) continue
      own ??= new Map([...this.#produced.keys()].map((each) => [pathKey(each), each]))
      if (this.#isSameFile(stat, own.get(pathKey(path)))) continue
      rmSync(target)
      removed += 1
      folders.add(dirname(target))
    }
    for (const folder of folders) this.#removeEmpty(folder)
    return removed
  }

  /**
   * Whether a file is the one that this build made at another path: a file system that knows no letter case
   * has both names for it.
   */
  #isSameFile(stat: Stats, path: string | undefined): boolean {
    const own = path === undefined ? undefined : statOf(join(this.#folder, path))
    return own !== undefined && own.ino === stat.ino && own.dev === stat.dev
  }

  #removeEmpty(folder: string): void {
    if (folder === this.#folder || !statOf(folder)) return
    if (readdirSync(folder).length > 0) return
    rmdirSync(folder)
    this.#removeEmpty(dirname(folder))
  }
}
