import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { replaceFile, writeFile } from '../storage/write-file.ts'
import type { OutputFile } from './output-file.ts'
import { isUntouched, type KnownFile, statOf } from './output-record.ts'

/** A file that is in the output folder now, and whether it had to be written for that. */
export interface WrittenFile {
  readonly path: string
  readonly known: KnownFile
  readonly isNew: boolean
}

/** What is unfinished in a folder: a name that no page can have, and each thread its own. */
const unfinishedName = `.broadsheet-${threadId}.part`

/** Nearly every file fits. */
const scratchSize = 256 * 1024

/**
 * Writes files into one folder and leaves alone what is there already. A file that exists is replaced in
 * one step, so that a server never sees half of it. Several writers may write into one folder as long as
 * no two write the same file.
 */
export class FileWriter {
  readonly #folder: string
  readonly #folders = new Map<string, 'made' | 'found'>()
  readonly #written = new Set<string>()
  readonly #scratch = Buffer.allocUnsafe(scratchSize)

  /** `folder` is absolute. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Writes one file unless it is already there; `known` is how the last build left it. The path stays
   * inside the folder, or this throws.
   */
  write({ path, content }: OutputFile, known: KnownFile | undefined): WrittenFile {
    const bytes = typeof content === 'string' ? this.#encoded(content) : content
    const name = hash('sha256', bytes, 'base64url')
    const target = join(this.#folder, assertInside(path))
    const isFirst = this.#makeFolder(dirname(target)) === 'made' && !this.#written.has(path)
    const before = isFirst ? undefined : statOf(target)
    this.#written.add(path)
    const isFile = before?.isFile() ?? false
    if (known?.hash === name && isFile && isUntouched(before, known))
      return { path, known, isNew: false }
    if (before !== undefined && holdsAlready(target, before, bytes)) {
      return { path, known: knownFile(name, before), isNew: false }
    }
    return { path, known: knownFile(name, replaceWith(target, before, bytes)), isNew: true }
  }

  /** The UTF-8 bytes of a text, where they fit in memory that is used again for the next one. */
  #encoded(text: string): Uint8Array {
    // No UTF-16 code unit takes more than three bytes.
    if (text.length * 3 > scratchSize) return Buffer.from(text)
    return this.#scratch.subarray(0, this.#scratch.write(text))
  }

  /** Makes a folder, in place of a file or link of the same name; tells whether it was there. */
  #makeFolder(folder: string): 'made' | 'found' {
    const visited = this.#folders.get(folder)
    if (visited !== undefined) return visited
    const isTop = folder === this.#folder
    const parent = isTop ? 'found' : this.#makeFolder(dirname(folder))
    const stat = parent === 'made' ? undefined : statOf(folder)
    if (stat !== undefined && !stat.isDirectory() && !isTop) rmSync(folder)
    const state = stat?.isDirectory() ? 'found' : makeFolder(folder, isTop)
    this.#folders.set(folder, state)
    return state
  }
}

/** Another thread may have made the folder meanwhile, and something in it. */
function makeFolder(folder: string, isTop: boolean): 'made' | 'found' {
  try {
    mkdirSync(folder, { recursive: isTop })
    return 'made'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'found'
    throw error
  }
}

/** A path that leaves the folder would be a fault of ours: content never reaches here unescaped. */
function assertInside(path: string): string {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)|[\0\\]/.test(path)) return path
  throw new Error(`Not a path inside the output folder: ${JSON.stringify(path)}`)
}

function holdsAlready(target: string, stat: Stats, bytes: Uint8Array): boolean {
  if (!stat.isFile() || stat.size !== bytes.length) return false
  return readFileSync(target).equals(bytes)
}

function knownFile(name: string, stat: Stats): KnownFile {
  return { hash: name, size: stat.size, mtimeMs: stat.mtimeMs }
}

function replaceWith(target: string, before: Stats | undefined, bytes: Uint8Array): Stats {
  if (before === undefined) return writeFile(target, bytes)
  if (before.isDirectory()) rmSync(target, { recursive: true })
  return replaceFile(target, bytes, join(dirname(target), unfinishedName))
}
