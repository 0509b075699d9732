import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { ReadFile } from '../reading/read-article.ts'

/** A file as it was read last time, and the stamp it had. */
export interface CachedFile extends ReadFile {
  readonly stamp: string
}

/** What was kept of every file, and how many bytes of bodies belong to them. */
export interface CacheIndex {
  readonly bodies: number
  readonly files: ReadonlyMap<string, CachedFile>
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
    const files = new Map<string, CachedFile>()
    let used = 0
    for (const line of lines) {
      const [name, file]: [string, CachedFile] = JSON.parse(line)
      files.set(name, file)
      used += file.draft?.body.length ?? 0
    }
    return files.size === count && used * 2 >= bodies ? { bodies, files } : noIndex
  } catch {
    return noIndex
  }
}

/** The lines of a file one by one: as one string, the index of a large archive would not fit. */
function* readLines(path: string): Generator<string, undefined> {
  const bytes = readFileSync(path)
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    if (end === -1) return
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
}

const linesAtOnce = 1000

/** Replaces an index in one step. */
export function writeCacheIndex(path: string, { bodies, files }: CacheIndex): void {
  const part = openSync(`${path}.part`, 'w')
  try {
    let lines = [JSON.stringify({ bodies, count: files.size })]
    for (const entry of files) {
      lines.push(JSON.stringify(entry))
      if (lines.length < linesAtOnce) continue
      writeFileSync(part, `${lines.join('\n')}\n`)
      lines = []
    }
    writeFileSync(part, lines.map((line) => `${line}\n`).join(''))
  } finally {
    closeSync(part)
  }
  renameSync(`${path}.part`, path)
}
