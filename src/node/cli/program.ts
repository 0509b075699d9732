import type { Bundler, Project } from '../build-project.ts'

/** What the first file of the program knows: where it stands, and how it gets the reader. */
export interface Program {
  /** The version in package.json. */
  readonly version: string
  /** Gives what bundles the reader for a project. */
  readonly bundlerOf: (project: Project) => Bundler
}
