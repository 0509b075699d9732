import type { ReadFile } from '../reading/read-article.ts'
import { readLines, writeJsonLines } from './json-lines.ts'

/** What was kept of every file, and how many bytes of bodies belong to them. */
export interface CacheIndex {
  readonly bodies: number
  readonly files: ReadonlyMap<string, ReadFile>
}

const noIndex: CacheIndex = { bodies: 0, files: new Map() }

/**
 * Reads an index; an empty one when it is missing or damaged, or when the larger part of the bodies
 * belongs to no file any more: they stay where they are until everything is begun anew.
 */
export function readCacheIndex(path: string): CacheIndex {
  try {
    const lines = readLines(path)
    const { bodies, count } = JSON.parse(lines.next().value ?? '')
    const files = new Map<string, ReadFile>()
    let used = 0
    for (const line of lines) {
      const [name, file]: [string, ReadFile] = JSON.parse(line)
      files.set(name, file)
      used += file.draft?.body.length ?? 0
    }
    return files.size === count && used * 2 >= bodies ? { bodies, files } : noIndex
  } catch {
    return noIndex
  }
}

/** Replaces an index in one step. */
export function writeCacheIndex(path: string, index: CacheIndex): void {
  writeJsonLines(path, indexLines(index))
}

function* indexLines({ bodies, files }: CacheIndex): Generator<unknown> {
  yield { bodies, count: files.size }
  yield* files
}
