import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../../output/output-file.ts'
import { replaceFile } from '../../storage/write-file.ts'
import type { ContentApi } from './app-builder.ts'

/** The reader as it was bundled: the files for the browser, and the module that renders pages. */
export interface BundledReader extends ContentApi {
  readonly files: readonly OutputFile[]
  readonly renderer: string
  /** The names of the packages of which it has parts, in order. */
  readonly packages: readonly string[]
}

/** The index of a kept reader: every file with its bytes in base64. */
interface KeptIndex extends ContentApi {
  readonly version: string
  readonly packages: readonly string[]
  readonly files: readonly (readonly [path: string, base64: string])[]
}

/**
 * Writes a reader into a folder. The index is written last and in one step, so every file that it knows is
 * complete.
 */
export function keepReader(folder: string, version: string, reader: BundledReader): void {
  mkdirSync(folder, { recursive: true })
  replaceFile(join(folder, 'prerender.mjs'), reader.renderer)
  const files = reader.files.map(({ path, content }) => {
    return [path, Buffer.from(content).toString('base64')] as const
  })
  const { packages, beforePaintEntry } = reader
  const index: KeptIndex = { version, packages, beforePaintEntry, files }
  replaceFile(join(folder, 'reader.json'), JSON.stringify(index))
}

/** A reader in a folder, with the cache key of what it was made from. */
type KeptReader = BundledReader & Pick<KeptIndex, 'version'>

/** Reads the reader of a folder. Undefined when the folder has none, or a damaged one. */
export function readKeptReader(folder: string): KeptReader | undefined {
  try {
    const kept: KeptIndex = JSON.parse(readFileSync(join(folder, 'reader.json'), 'utf8'))
    const files = kept.files.map(([path, base64]) => {
      return { path, content: Buffer.from(base64, 'base64') }
    })
    const renderer = readFileSync(join(folder, 'prerender.mjs'), 'utf8')
    return { ...kept, files, renderer }
  } catch {
    return undefined
  }
}
