import { groupBy } from '../core/collect.ts'
import type { Problem } from '../core/problem.ts'

/** All problems that expect the same of the same part of a file. */
export interface ProblemKind extends Pick<Problem, 'severity' | 'key' | 'expected'> {
  /** At least one, in the order in which they were given. */
  readonly problems: readonly Problem[]
  /** The number of files that have such a problem. */
  readonly files: number
}

/** Groups problems by kind. Errors come first, then the kinds with the most problems. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemKind[] {
  const groups = groupBy(problems, ({ severity, key, expected }) =>
    [severity, key, expected].join('\0'),
  )
  return [...groups.values()].flatMap(kindOf).toSorted(byWeight)
}

function kindOf(problems: readonly Problem[]): readonly ProblemKind[] {
  const [first] = problems
  if (first === undefined) return []
  const { severity, key, expected } = first
  const files = new Set(problems.map(({ path }) => path)).size
  return [{ severity, key, expected, problems, files }]
}

function byWeight(a: ProblemKind, b: ProblemKind): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1
  return b.problems.length - a.problems.length
}
