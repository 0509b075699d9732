/** One article or link of an export, as the other program has it. Nothing in it is trusted. */
export interface ExportEntry {
  readonly url?: string | undefined
  readonly title?: string | undefined
  /** A date that `Date` reads, or seconds or milliseconds since 1970. */
  readonly date?: string | number | undefined
  readonly authors?: readonly string[]
  readonly tags?: readonly string[]
  /** Folders or collections from the outside in. */
  readonly folders?: readonly string[]
  /** The text as HTML. */
  readonly html?: string | undefined
  /** Text that stands for the article where it has no HTML: an excerpt or a description. */
  readonly text?: string | undefined
  /** The notes and highlights of the reader, as plain text with blank lines between. */
  readonly notes?: readonly string[]
}

/** The entries that were found in an export. */
export interface FoundEntries {
  readonly entries: readonly ExportEntry[]
  /** Sentences about what could not be taken. */
  readonly warnings: readonly string[]
}
