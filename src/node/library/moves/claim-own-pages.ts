import { outputPath } from '../../core/output-path.ts'
import { isFileName } from '../../core/paths/file-name.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import { type OwnPage, ownPagePath } from '../own-page.ts'
import type { PathClaims } from './path-claims.ts'

/**
 * Claims the paths of the site's own pages. Gives those that are published; warns of a name that some
 * system refuses, and of one that another page has.
 */
export function claimOwnPages(
  claims: PathClaims,
  pages: readonly OwnPage[],
): WithProblems<readonly OwnPage[]> {
  const kept: OwnPage[] = []
  const problems: Problem[] = []
  for (const page of pages) {
    const path = ownPagePath(page)
    const isUsable = isFileName(page.name) && !page.name.startsWith('.')
    const holder = isUsable ? claims.claim(outputPath(path), page.file) : 'no file system'
    if (holder === undefined) kept.push(page)
    else problems.push(takenProblem(page.file, path, holder))
  }
  return { value: kept, problems }
}

function takenProblem(file: string, path: string, holder: string): Problem {
  return {
    severity: 'warning',
    path: '',
    line: 1,
    key: file,
    expected: 'a name that nothing else of the site has',
    found: `${JSON.stringify(path)}, which ${holder} has`,
    remedy: 'The page is left out. Rename its file.',
  }
}
