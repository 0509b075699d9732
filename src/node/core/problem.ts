/** Something wrong with one file: an `error` keeps it from being published, a `warning` was repaired. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Path below the content folder, with `/`. */
  readonly path: string
  /** 1-based line in the file. */
  readonly line: number
  /** The front matter key or the part of the file it is about, e.g. `date`, `front matter`, `body`. */
  readonly key: string
  /** Continues “expected …”. */
  readonly expected: string
  /** Continues “found …”. */
  readonly found: string
  /** A full sentence that says what to do. */
  readonly remedy: string
}

/** A value together with what had to be said about it. */
export interface WithProblems<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
