import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolders } from '../core/paths/own-folders.ts'
import { type ScannedFile, statOf } from './output-record.ts'

/** What was seen in an output folder, as it goes from thread to thread. */
export interface ScannedPaths {
  /** Paths below the output folder, each with NUL behind it, which no name contains. */
  readonly paths: string
  /** For each of them the size in bytes, -1 where it is no file, and the time of its last change. */
  readonly facts: Float64Array<ArrayBuffer>
}

/** Looks at everything in our folders of an output folder and at what stands at its top. */
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

/** How an output folder looked before a build. */
export class OutputScan {
  readonly #facts: Float64Array
  readonly #indexes = new Map<string, number>()

  constructor({ paths, facts }: ScannedPaths) {
    this.#facts = facts
    // Names that are not UTF-8 may look the same.
    for (const [at, path] of paths.split('\0').entries()) this.#indexes.set(path, at * 2)
    this.#indexes.delete('')
  }

  /** The file that stood at a path, links not followed. */
  fileAt(path: string): ScannedFile | undefined {
    const index = this.#indexes.get(path) ?? this.#facts.length
    const [size = -1, mtimeMs = 0] = [this.#facts[index], this.#facts[index + 1]]
    return size < 0 ? undefined : { size, mtimeMs }
  }

  /** The paths of whatever stood in our folders. */
  *ownPaths(): Generator<string> {
    for (const path of this.#indexes.keys()) if (path.includes('/')) yield path
  }
}
