import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolders } from '../core/paths/own-folders.ts'
import { type ScannedFile, statOf } from './output-record.ts'

/** The result of scanning an output folder, in a form that can be sent between threads. */
export interface ScannedPaths {
  /** Paths below the output folder, each with NUL behind it, which no name contains. */
  readonly paths: string
  /** For each path: the size in bytes (-1 when it is not a file), then the time of its last change. */
  readonly facts: Float64Array<ArrayBuffer>
}

/** Scans everything in the site's own folders of an output folder, and the entries at its top. */
export function scanPaths(outDir: string): ScannedPaths {
  const paths: string[] = []
  const facts: number[] = []

  function visit(folder: string): void {
    for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
      const path = folder + entry.name
      if (entry.isDirectory()) {
        if (folder !== '' || ownFolders.has(path)) visit(`${path}/`)
        continue
      }
      const stat = statOf(join(outDir, path))
      if (stat === undefined) continue
      paths.push(`${path}\0`)
      facts.push(stat.isFile() ? stat.size : -1, stat.mtimeMs)
    }
  }

  if (statOf(outDir) !== undefined) visit('')
  return { paths: paths.join(''), facts: Float64Array.from(facts) }
}

/** The content of an output folder before a build. */
export class OutputScan {
  readonly #facts: Float64Array
  readonly #indexes = new Map<string, number>()

  constructor({ paths, facts }: ScannedPaths) {
    this.#facts = facts
    // Different names that are not UTF-8 may decode to the same text.
    for (const [at, path] of paths.split('\0').entries()) this.#indexes.set(path, at * 2)
    this.#indexes.delete('')
  }

  /** The file at a path, without following links. */
  fileAt(path: string): ScannedFile | undefined {
    const index = this.#indexes.get(path) ?? this.#facts.length
    const [size = -1, mtimeMs = 0] = [this.#facts[index], this.#facts[index + 1]]
    return size < 0 ? undefined : { size, mtimeMs }
  }

  /** The paths of all entries in the site's own folders. */
  *ownPaths(): Generator<string> {
    for (const path of this.#indexes.keys()) if (path.includes('/')) yield path
  }
}
