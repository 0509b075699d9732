import { join } from 'node:path'
import { readKeptReader } from './kept-reader.ts'
import type { ReaderSource } from './reader-source.ts'

/** The reader in a folder of a published package. It was bundled once and is only read. */
export function packedReader(folder: string): ReaderSource {
  const reader = readKeptReader(folder)
  if (reader === undefined) {
    throw new Error(`The package is damaged: there is no reader in ${folder}. Install it again.`)
  }
  return {
    version: reader.version,
    publicDir: join(folder, 'public'),
    load: () => Promise.resolve(reader),
  }
}
