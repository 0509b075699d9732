import type { ReaderSource } from '../site/reader/reader-source.ts'

/** What the first file of the program knows. */
export interface Program {
  /** The version in package.json. */
  readonly version: string
  /** Gives the reader that sites are built with. */
  readonly reader: () => ReaderSource
}
