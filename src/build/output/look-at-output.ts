import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type SeenFile, statOf } from './output-record.ts'

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
const ownFolders = new Set([
  ...['assets', 'data', 'media', 'a', 'c', 'by', 't', 'archive', 'page', 'search', 'settings'],
])

/** All files in those folders by their path in the output folder; undefined for a link and the like. */
export type OutputLook = ReadonlyMap<string, SeenFile | undefined>

/** A look as it travels between threads: three lists of the same length. */
export interface PackedLook {
  /** Divided by U+0000, which no file name holds. */
  readonly paths: string
  /** In bytes; NaN for a link and the like. */
  readonly sizes: Float64Array<ArrayBuffer>
  readonly times: Float64Array<ArrayBuffer>
}

/** Whether a path of the output folder lies in a folder that a look takes in. */
export function isLookedAt(path: string): boolean {
  return ownFolders.has(path.slice(0, path.indexOf('/')))
}

/** Looks at every file in our folders of the output folder. */
export function lookAtOutput(outDir: string): OutputLook {
  const look = new Map<string, SeenFile | undefined>()
  for (const name of ownFolders) {
    if (statOf(join(outDir, name))?.isDirectory()) lookBelow(outDir, name, look)
  }
  return look
}

function lookBelow(outDir: string, folder: string, look: Map<string, SeenFile | undefined>): void {
  for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) lookBelow(outDir, path, look)
    else {
      const stat = statOf(join(outDir, path))
      look.set(path, stat?.isFile() ? { size: stat.size, mtimeMs: stat.mtimeMs } : undefined)
    }
  }
}

/** Makes a look ready to travel; `unpackLook` takes it back. */
export function packLook(look: OutputLook): PackedLook {
  const files = [...look.values()]
  return {
    paths: [...look.keys()].join('\0'),
    sizes: Float64Array.from(files, (file) => file?.size ?? Number.NaN),
    times: Float64Array.from(files, (file) => file?.mtimeMs ?? Number.NaN),
  }
}

/** The look that was packed. */
export function unpackLook({ paths, sizes, times }: PackedLook): OutputLook {
  const look = new Map<string, SeenFile | undefined>()
  for (const [at, path] of (paths === '' ? [] : paths.split('\0')).entries()) {
    const size = sizes[at] ?? Number.NaN
    look.set(path, Number.isNaN(size) ? undefined : { size, mtimeMs: times[at] ?? Number.NaN })
  }
  return look
}
