/** One file of the site, its path relative to the output folder. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Files that are made together, with a cache key of everything they are made from. */
export interface OutputGroup {
  readonly paths: readonly [string, ...string[]]
  /** Equal to the key of the last build when making the files again would give the same bytes. */
  readonly cacheKey: string
  readonly make: () => Iterable<OutputFile>
}

/** Makes a group of one file that every build makes, because it is cheap. */
export function always(file: OutputFile): OutputGroup {
  return { paths: [file.path], cacheKey: '', make: () => [file] }
}
