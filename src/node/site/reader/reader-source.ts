import type { BundledReader } from './kept-reader.ts'

/** Where the bundled reader comes from. */
export interface ReaderSource {
  /** The cache key of everything that the reader is made from. */
  readonly version: string
  /** The folder with the icons that a site has when its own public folder has none. */
  readonly publicDir: string
  /** Gives the reader, and may keep it below the folder of the cache. */
  readonly load: (cacheDir: string) => Promise<BundledReader>
}
