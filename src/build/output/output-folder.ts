import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from './output-file.ts'
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
 * remembers hash, size and time of every file, so that an unchanged one is not even read. A file that
 * exists is replaced in one step, so that a server never sees half of it.
 */
export class OutputFolder {
  readonly #folder: string
  readonly #recordPath: string
  readonly #known: OutputRecord
  readonly #produced = new Map<string, KnownFile>()
  readonly #folders = new Map<string, 'made' | 'found'>()
  #written = 0

  /** `folder` is the absolute output folder; `recordPath` where the record of it is kept. */
  constructor(folder: string, recordPath: string) {
    this.#folder = folder
    this.#recordPath = recordPath
    this.#known = readOutputRecord(recordPath)
  }

  /** Writes one file unless it is already there. The path stays inside the folder, or this throws. */
  write({ path, content }: OutputFile): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const hash = createHash('sha256').update(bytes).digest('base64url')
    const target = join(this.#folder, assertInside(path))
    const isNewFolder = this.#makeFolder(dirname(target)) === 'made'
    const before = isNewFolder && !this.#produced.has(path) ? undefined : statOf(target)
    const known = this.#known.files.get(path)
    if (known?.hash === hash && isUntouched(before, known)) this.#produced.set(path, known)
    else if (before !== undefined && holdsAlready(target, before, bytes)) {
      this.#produced.set(path, knownFile(hash, before))
    } else {
      replaceFile(target, before, bytes)
      this.#written += 1
      this.#produced.set(path, knownFile(hash, lstatSync(target)))
    }
  }

  /** Keeps files of the last build that are up to date. */
  keep(paths: readonly string[]): void {
    for (const path of paths) {
      const known = this.#known.files.get(path)
      if (known !== undefined) this.#produced.set(path, known)
    }
  }

  /** Names everything produced so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const hash = createHash('sha256')
    const files = [...this.#produced].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [path, file] of files) hash.update(`${path}\0${file.hash}\n`)
    return hash.digest('base64url').slice(0, 16)
  }

  /** Removes what earlier builds wrote and this one did not, and saves the record with these recipes. */
  finish(recipes: ReadonlyMap<string, string>): OutputTally {
    const ours = ownFolders.flatMap((name) => this.#list(name))
    let removed = 0
    for (const path of new Set([...this.#known.files.keys(), ...ours])) {
      if (!this.#produced.has(path)) removed += Number(this.#remove(path))
    }
    writeOutputRecord(this.#recordPath, { files: this.#produced, recipes })
    const unchanged = this.#produced.size - this.#written
    return { written: this.#written, unchanged, removed }
  }

  /** Makes a folder, in place of a file or link of the same name; tells whether it was there. */
  #makeFolder(folder: string): 'made' | 'found' {
    const visited = this.#folders.get(folder)
    if (visited !== undefined) return visited
    const isTop = folder === this.#folder
    const parent = isTop ? 'found' : this.#makeFolder(dirname(folder))
    const stat = parent === 'made' ? undefined : statOf(folder)
    if (stat !== undefined && !stat.isDirectory() && !isTop) rmSync(folder)
    const state = stat?.isDirectory() ? 'found' : 'made'
    if (state === 'made') mkdirSync(folder, { recursive: isTop })
    this.#folders.set(folder, state)
    return state
  }

  #list(folder: string): string[] {
    const path = join(this.#folder, folder)
    if (!statOf(path)?.isDirectory()) return []
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = `${folder}/${entry.name}`
      return entry.isDirectory() ? this.#list(child) : [child]
    })
  }

  #remove(path: string): boolean {
    const target = join(this.#folder, path)
    const stat = statOf(target)
    if (stat === undefined || stat.isDirectory()) return false
    rmSync(target)
    this.#removeEmpty(dirname(target))
    return true
  }

  #removeEmpty(folder: string): void {
    if (folder === this.#folder || readdirSync(folder).length > 0) return
    rmdirSync(folder)
    this.#removeEmpty(dirname(folder))
  }
}

/** A path that leaves the folder would be a fault of ours: content never reaches here unescaped. */
function assertInside(path: string): string {
  const segments = path.split('/')
  const isInside = segments.every((segment) => !/^\.{0,2}$/.test(segment))
  if (isInside && !/[\0\\]/.test(path)) return path
  throw new Error(`Not a path inside the output folder: ${JSON.stringify(path)}`)
}

function holdsAlready(target: string, stat: Stats, bytes: Uint8Array): boolean {
  if (!stat.isFile() || stat.size !== bytes.length) return false
  return readFileSync(target).equals(bytes)
}

function knownFile(hash: string, stat: Stats): KnownFile {
  return { hash, size: stat.size, mtimeMs: stat.mtimeMs }
}

function replaceFile(target: string, before: Stats | undefined, bytes: Uint8Array): void {
  if (before === undefined) {
    writeFileSync(target, bytes)
    return
  }
  if (before.isDirectory()) rmSync(target, { recursive: true })
  const temporary = `${target}.part`
  writeFileSync(temporary, bytes)
  renameSync(temporary, target)
}
