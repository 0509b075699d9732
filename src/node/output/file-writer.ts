import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { replaceFile, writeFile } from '../storage/write-file.ts'
import type { OutputFile } from './output-file.ts'
import { isUntouched, type KnownFile, statOf } from './output-record.ts'

/** A file in the output folder, and whether this build had to write it. */
export interface WrittenFile {
  readonly path: string
  readonly known: KnownFile
  readonly isNew: boolean
}

/** The name of an unfinished file. No page can have this name, and each thread has its own. */
const unfinishedName = `.broadsheet-${threadId}.part`

/** The size of the reused memory. Nearly every file fits into it. */
const scratchSize = 256 * 1024

/**
 * Writes files into one folder, and leaves files alone that are already right. An existing file is
 * replaced in one step, so that a server never sees half of it. Several writers may use one folder as
 * long as no two write the same file.
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
   * Writes one file unless it is already there. `known` is the file as the last build left it. Throws
   * when the path leaves the folder.
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

  /** The UTF-8 bytes of a text, in memory that the next call overwrites if they fit there. */
  #encoded(text: string): Uint8Array {
    // No UTF-16 code unit takes more than three bytes.
    if (text.length * 3 > scratchSize) return Buffer.from(text)
    return this.#scratch.subarray(0, this.#scratch.write(text))
  }

  /** Makes a folder, replacing a file or link of the same name. Returns whether it was there before. */
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

/** Makes a folder. Another thread may make it at the same time and put files into it. */
function makeFolder(folder: string, isTop: boolean): 'made' | 'found' {
  try {
    mkdirSync(folder, { recursive: isTop })
    return 'made'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'found'
    throw error
  }
}

/**
 * Throws when a path leaves the folder. That would be an error of this program: content never gets here
 * unescaped.
 */
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
