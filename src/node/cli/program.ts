import type { ReaderSource } from '../site/reader/reader-source.ts'

/** The program that runs, as its first file knows it. */
export interface Program {
  /** The version in package.json. */
  readonly version: string
  /** Gives the reader that sites are built with. */
  readonly reader: () => ReaderSource
}
