/** A problem of one file. An `error` keeps the file from being published; a `warning` was repaired. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Path below the content folder, with `/`; empty for the folder itself. */
  readonly path: string
  /** Set where the path is none of the content folder: it is `settings`, or begins with `pages/` or `public/`. */
  readonly of?: 'project'
  /** 1-based line in the file. */
  readonly line: number
  /**
   * The front matter key or the part of the file with the problem, e.g. `date`, `front matter`, `body`.
   */
  readonly key: string
  /** Continues “expected …”. */
  readonly expected: string
  /** Continues “found …”. */
  readonly found: string
  /** A full sentence that says what to do. */
  readonly remedy: string
}

/** A value together with the problems that came up while it was made. */
export interface WithProblems<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
