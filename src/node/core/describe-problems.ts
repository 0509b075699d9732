import type { Problem } from './problem.ts'
import type { VanishedId } from './vanished-id.ts'

/** How many articles a build saw, and what became of them; `read` = `published` + `rejected`. */
export interface Counts {
  readonly read: number
  readonly published: number
  readonly rejected: number
  readonly warnings: number
}

/** What the build writes to `BUILD_REPORT`. */
export interface BuildReport extends Counts {
  /** The content folder as it was given. */
  readonly contentDir: string
  /** In the order in which they are printed. */
  readonly problems: readonly Problem[]
  /** Ids that the last build published, that are gone and that nothing leads to. */
  readonly vanished: readonly VanishedId[]
  /** What bodies held and articles do not show, left out on purpose: a number for each kind. */
  readonly leftOut: Readonly<Record<string, number>>
}

const maxQuoted = 60
// Control characters, direction overrides, line separators, the byte order mark, halves of characters.
const unprintable =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu

/** A found value for the text of a problem: in double quotes, escaped, cut to about 60 characters. */
export function quoteFound(text: string): string {
  const characters = Array.from(text.slice(0, maxQuoted * 2 + 2))
  const isCut = characters.length > maxQuoted
  const shown = isCut ? `${characters.slice(0, maxQuoted - 1).join('')}…` : characters.join('')
  return `"${escapeUnprintable(shown.replace(/["\\]/g, '\\$&'))}"`
}

/**
 * One line for one problem: `content/a.md:4 date: expected …, found …. Remedy.` `contentDir` is the
 * folder as it was given; characters that cannot be printed are shown as `\uXXXX`.
 */
export function describeProblem(problem: Problem, contentDir: string): string {
  const { path, line, key, expected, found, remedy } = problem
  const where = path === '' ? contentDir : `${contentDir.replace(/\/+$/, '')}/${path}`
  return escapeUnprintable(
    `${where}:${line} ${key}: expected ${expected}, found ${found}. ${remedy}`,
  )
}

/** One line for each problem, grouped by file in the order of paths, then by line of the file. */
export function describeProblems(
  problems: readonly Problem[],
  contentDir: string,
): readonly string[] {
  return sortProblems(problems).map((problem) => describeProblem(problem, contentDir))
}

/** The last line of a build: `10 articles read, 9 published, 1 rejected, 3 warnings`. */
export function tallyLine({ read, published, rejected, warnings }: Counts): string {
  return `${read} articles read, ${published} published, ${rejected} rejected, ${warnings} warnings`
}

/** Everything the build has to say, as a value for `JSON.stringify`. */
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

function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
