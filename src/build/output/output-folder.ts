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

/** What a build did to its output folder, in files. */
export interface OutputTally {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

interface KnownFile {
  readonly hash: string
  readonly size: number
  readonly mtimeMs: number
}

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
const ownFolders = ['assets', 'data', 'media', 'a', 'c', 'by', 't', 'archive', 'page']

/**
 * Writes files into the output folder and touches only those that changed. A manifest beside the
 * cache remembers hash, size and time of every file, so that an unchanged one is not even read.
 * A file that exists is replaced in one step, so that a server never sees half of it.
 */
export class OutputFolder {
  readonly #folder: string
  readonly #manifestPath: string
  readonly #known: ReadonlyMap<string, KnownFile>
  readonly #produced = new Map<string, KnownFile>()
  readonly #folders = new Set<string>()
  #written = 0

  /** `folder` is the absolute output folder; `manifestPath` where its manifest is kept. */
  constructor(folder: string, manifestPath: string) {
    this.#folder = folder
    this.#manifestPath = manifestPath
    this.#known = readManifest(manifestPath)
  }

  /** Writes one file unless it is already there. `path` is relative, with `/`, and stays inside. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const hash = createHash('sha256').update(bytes).digest('base64url')
    const target = join(this.#folder, assertInside(path))
    const before = statOf(target)
    const known = this.#known.get(path)
    const isKnown = known !== undefined && known.hash === hash && isSame(before, known)
    if (isKnown || holdsAlready(target, before, bytes)) {
      this.#produced.set(
        path,
        known && isKnown ? known : knownFile(hash, before ?? lstatSync(target)),
      )
      return
    }
    this.#makeFolder(dirname(target))
    replaceFile(target, before, bytes)
    this.#written += 1
    this.#produced.set(path, knownFile(hash, lstatSync(target)))
  }

  /** Names everything written so far: 16 characters that change when any file does. */
  fingerprint(): string {
    const hash = createHash('sha256')
    for (const [path, file] of this.#produced) hash.update(`${path}\0${file.hash}\n`)
    return hash.digest('base64url').slice(0, 16)
  }

  /** Removes what earlier builds wrote and this one did not, and saves the manifest. */
  finish(): OutputTally {
    const stale = new Set([
      ...this.#known.keys(),
      ...ownFolders.flatMap((each) => this.#list(each)),
    ])
    let removed = 0
    for (const path of stale) {
      if (!this.#produced.has(path)) removed += Number(this.#remove(path))
    }
    mkdirSync(dirname(this.#manifestPath), { recursive: true })
    const manifest = JSON.stringify(Object.fromEntries(this.#produced))
    replaceFile(this.#manifestPath, statOf(this.#manifestPath), Buffer.from(manifest))
    return {
      written: this.#written,
      unchanged: this.#produced.size - this.#written,
      removed,
    }
  }

  /** Makes a folder and takes away a file or link of the same name that stands in its way. */
  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    if (folder !== this.#folder) {
      this.#makeFolder(dirname(folder))
      const stat = statOf(folder)
      if (stat !== undefined && !stat.isDirectory()) rmSync(folder)
    }
    mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
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

function readManifest(path: string): ReadonlyMap<string, KnownFile> {
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, KnownFile>),
    )
  } catch {
    // Missing or damaged: every file is compared by its bytes, which is only slower.
    return new Map()
  }
}

/** A path that leaves the folder would be a fault of ours: content never reaches here unescaped. */
function assertInside(path: string): string {
  const segments = path.split('/')
  const isInside = segments.every(
    (segment) => segment !== '' && segment !== '.' && segment !== '..',
  )
  if (!isInside || path.includes('\0') || path.includes('\\')) {
    throw new Error(`Not a path inside the output folder: ${JSON.stringify(path)}`)
  }
  return path
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // A file stands where the path needs a folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}

function isSame(stat: Stats | undefined, known: KnownFile): boolean {
  return stat?.isFile() === true && stat.size === known.size && stat.mtimeMs === known.mtimeMs
}

function holdsAlready(target: string, stat: Stats | undefined, bytes: Uint8Array): boolean {
  if (stat?.isFile() !== true || stat.size !== bytes.length) return false
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
