import { quoteFound } from '../../core/describe-problems.ts'
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
    const found = faultOf(claims, page)
    if (found === undefined) kept.push(page)
    else problems.push(pageProblem(page.file, found))
  }
  return { value: kept, problems }
}

function faultOf(claims: PathClaims, page: OwnPage): string | undefined {
  if (!isFileName(page.name)) return `${quoteFound(page.name)}, which some systems refuse`
  if (page.name.startsWith('.')) return `${quoteFound(page.name)}, which begins with a dot`
  const path = ownPagePath(page)
  const holder = claims.claim(outputPath(path), page.file)
  return holder === undefined ? undefined : `${quoteFound(path)}, which ${holder} has`
}

function pageProblem(file: string, found: string): Problem {
  return {
    severity: 'warning',
    path: file,
    of: 'project',
    line: 1,
    key: 'file name',
    expected: 'a name that every file system takes and that nothing else of the site has',
    found,
    remedy: 'The page is left out. Rename its file.',
  }
}
