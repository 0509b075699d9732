import type { Problem } from './problem.ts'
import type { VanishedId } from './vanished-id.ts'

/** The number of articles of a build, by result: `read` = `published` + `rejected`. */
export interface Counts {
  readonly read: number
  readonly published: number
  readonly rejected: number
  readonly warnings: number
}

/** The JSON that the build writes to `BUILD_REPORT`. */
export interface BuildReport extends Counts {
  /** The content folder as the user wrote it. */
  readonly contentDir: string
  /** In the order in which they are printed. */
  readonly problems: readonly Problem[]
  /** Ids of the last build that are gone and have no redirect. */
  readonly vanished: readonly VanishedId[]
  /** The number of things that bodies contain and articles leave out on purpose, by kind. */
  readonly leftOut: Readonly<Record<string, number>>
}

const maxQuoted = 60
// Control characters, direction overrides, line separators, the byte order mark, lone surrogates.
const unprintable =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu

/**
 * Formats a found value for the text of a problem: in double quotes, escaped, cut to about 60 characters.
 */
export function quoteFound(text: string): string {
  const characters = Array.from(text.slice(0, maxQuoted * 2 + 2))
  const isCut = characters.length > maxQuoted
  const shown = isCut ? `${characters.slice(0, maxQuoted - 1).join('')}…` : characters.join('')
  return `"${escapeUnprintable(shown.replace(/["\\]/g, '\\$&'))}"`
}

/**
 * Formats a problem as one line: `content/a.md:4 date: expected …, found …. Remedy.` `contentDir` is the
 * folder as the user wrote it; problems of the project's other files have their own path. Characters that
 * cannot be printed become `\uXXXX`.
 */
export function describeProblem(problem: Problem, contentDir: string): string {
  const { path, line, key, expected, found, remedy } = problem
  const where = problem.of === 'project' ? path : inFolder(path, contentDir)
  return escapeUnprintable(
    `${where}:${line} ${key}: expected ${expected}, found ${found}. ${remedy}`,
  )
}

function inFolder(path: string, folder: string): string {
  return path === '' ? folder : `${folder.replace(/\/+$/, '')}/${path}`
}

/** Formats problems, one line each: grouped by file in the order of paths, then by line of the file. */
export function describeProblems(
  problems: readonly Problem[],
  contentDir: string,
): readonly string[] {
  return sortProblems(problems).map((problem) => describeProblem(problem, contentDir))
}

/** Counts what became of `read` articles. */
export function countProblems(problems: readonly Problem[], read: number): Counts {
  const errors = problems.filter((problem) => problem.severity === 'error')
  const rejected = new Set(errors.map((problem) => problem.path)).size
  return { read, published: read - rejected, rejected, warnings: problems.length - errors.length }
}

/** The last line of a build: `10 articles read, 9 published, 1 rejected, 3 warnings`. */
export function tallyLine({ read, published, rejected, warnings }: Counts): string {
  return `${read} articles read, ${published} published, ${rejected} rejected, ${warnings} warnings`
}

/** The build report, as a value for `JSON.stringify`. */
export function makeBuildReport(
  counts: Counts,
  problems: readonly Problem[],
  contentDir: string,
  { vanished = [], leftOut = {} }: Partial<Pick<BuildReport, 'vanished' | 'leftOut'>> = {},
): BuildReport {
  const { read, published, rejected, warnings } = counts
  const sorted = sortProblems(problems)
  return { contentDir, read, published, rejected, warnings, problems: sorted, vanished, leftOut }
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => comparePaths(a.path, b.path) || a.line - b.line)
}

function comparePaths(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The text with `\uXXXX` in place of every character that cannot be printed. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
