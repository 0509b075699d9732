import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describeProblems } from '../core/describe-problems.ts'
import type { Problem } from '../core/problem.ts'
import { manyProblems, summariseProblems } from './summarise-problems.ts'

/** The width of what is no terminal, in columns. */
const usualColumns = 120

/**
 * The lines to print for problems: each problem, or, when there are many, a summary and the name of
 * `problemsFile`, which gets the lines of all. Where that cannot be written, every problem is printed.
 */
export function problemLines(
  problems: readonly Problem[],
  contentDir: string,
  problemsFile: string | undefined,
): readonly string[] {
  const all = describeProblems(problems, contentDir)
  if (all.length <= manyProblems || problemsFile === undefined) return all
  try {
    mkdirSync(dirname(problemsFile), { recursive: true })
    writeFileSync(problemsFile, `${all.join('\n')}\n`)
  } catch {
    return all
  }
  const columns = process.stderr.columns ?? usualColumns
  const file = relative(process.cwd(), problemsFile)
  return [
    ...summariseProblems(problems, { contentDir, columns }),
    `All ${all.length} lines: ${file.startsWith('..') ? problemsFile : file}`,
  ]
}
