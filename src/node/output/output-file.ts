/** One file of the site, its path relative to the output folder. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Files that are made together, and a name for everything they are made from. */
export interface OutputGroup {
  readonly paths: readonly [string, ...string[]]
  /** Equal to that of the last build when making the files again would give the same bytes. */
  readonly cacheKey: string
  readonly make: () => Iterable<OutputFile>
}

/** A group of one file that is cheap to make, and so is made by every build. */
export function always(file: OutputFile): OutputGroup {
  return { paths: [file.path], cacheKey: '', make: () => [file] }
}
