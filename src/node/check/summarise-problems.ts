import { escapeUnprintable } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'
import { cutToColumns } from './cut-to-columns.ts'
import { groupProblems, type ProblemKind } from './group-problems.ts'

/** More problems than this are summed up. Fewer are printed one by one. */
export const manyProblems = 20

/** The most kinds that are shown. With three lines for each, they fit on a screen of 24 lines. */
const mostKinds = 6
const examples = 3

/** Options of a summary. */
interface SummaryOptions {
  /** The content folder as the user wrote it. */
  readonly contentDir: string
  /** The width of the terminal in columns. */
  readonly columns: number
}

/**
 * Sums problems up for a terminal: each kind once, with its count, what to do and three examples. Empty
 * when there are no problems. At most 20 lines, none wider than the terminal.
 */
export function summariseProblems(
  problems: readonly Problem[],
  { contentDir, columns }: SummaryOptions,
): readonly string[] {
  if (problems.length === 0) return []
  const kinds = groupProblems(problems)
  const files = new Set(problems.map(({ path }) => path)).size
  const rest = kinds.slice(mostKinds)
  const more = rest.reduce((sum, kind) => sum + kind.problems.length, 0)
  const lines = [
    `${problems.length} problems of ${kinds.length} kinds in ${files} files of ${contentDir}:`,
    ...kinds.slice(0, mostKinds).flatMap((kind) => kindLines(kind)),
    ...(rest.length > 0 ? [`  and ${more} problems of ${rest.length} more kinds`] : []),
  ]
  return lines.map((line) => cutToColumns(escapeUnprintable(line), columns))
}

function kindLines({ severity, key, expected, problems }: ProblemKind): readonly string[] {
  const shown = problems.slice(0, examples).map(({ path, line }) => `${path}:${line}`)
  const more = problems.length > examples ? ', …' : ''
  const [first] = problems
  return [
    `  ${problems.length} × ${severity}, ${key}: expected ${expected}, found ${first?.found}`,
    `      ${shown.join(', ')}${more}`,
    `      ${first?.remedy}`,
  ]
}
