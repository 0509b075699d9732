import { quoteFound } from '../../core/describe-problems.ts'
import { isFileName } from '../../core/paths/file-name.ts'
import { isOwnTopName } from '../../core/paths/own-folders.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import type { PathClaims } from './path-claims.ts'

/**
 * Claims the files of the public folder, given by their paths in it. `publicDir` is its name in the project.
 * Gives those that are published; warns of one that would take the place of a page or of another, and of a
 * name that some file system refuses.
 */
export function claimPublicFiles(
  claims: PathClaims,
  files: readonly string[],
  publicDir: string,
): WithProblems<readonly string[]> {
  const kept: string[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const found = faultOf(claims, file, publicDir)
    if (found === undefined) kept.push(file)
    else problems.push(publicProblem(`${publicDir}/${file}`, found))
  }
  return { value: kept, problems }
}

function faultOf(claims: PathClaims, file: string, publicDir: string): string | undefined {
  if (!file.split('/').every(isFileName)) return `${quoteFound(file)}, which some systems refuse`
  if (isOwnTopName(file)) return `${quoteFound(file)}, which the site itself may use`
  const holder = claims.claim(file, `${publicDir}/${file}`)
  return holder === undefined ? undefined : `${quoteFound(file)}, which ${holder} has`
}

function publicProblem(path: string, found: string): Problem {
  return {
    severity: 'warning',
    path,
    of: 'project',
    line: 1,
    key: 'public folder',
    expected: 'names that every file system takes and that nothing else of the site has',
    found,
    remedy: 'The file is left out. Give it another name.',
  }
}
