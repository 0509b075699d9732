import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem } from '../../core/problem.ts'
import type { WantedAlias } from '../article-draft.ts'

/** An alias that is left out; `holder` is who has the address, '' where it cannot be one. */
export function aliasProblem({ address, path, line }: WantedAlias, holder: string): Problem {
  return {
    severity: 'warning',
    path,
    line,
    key: 'aliases',
    expected:
      holder === ''
        ? 'an old path of names that every file system takes'
        : 'an old id, or an old path that begins with / and is not in use',
    found: quoteFound(address) + heldBy(holder),
    remedy: 'The alias is left out. Correct or remove it.',
  }
}

/** An address from Hexo that is left out; `holder` as for an alias. */
export function hexoProblem(path: string, address: string, holder: string): Problem {
  return {
    severity: 'warning',
    path,
    line: 1,
    key: 'hexoPermalink',
    expected:
      holder === ''
        ? 'an old address of names that every file system takes'
        : 'an old address that neither a page nor another article has',
    found: quoteFound(address) + heldBy(holder),
    remedy:
      'Nothing leads from there to the article. Correct the pattern if it is not the old one.',
  }
}

function heldBy(holder: string): string {
  return holder === '' ? '' : `, which ${holder} has`
}

/** A pattern that fits no article at all is most likely mistyped. */
export function patternProblem(hexoPermalink: string): Problem {
  return {
    severity: 'warning',
    path: 'settings',
    of: 'project',
    line: 1,
    key: 'hexoPermalink',
    expected: 'placeholders that Hexo knows or that articles have as front matter keys',
    found: quoteFound(hexoPermalink),
    remedy: 'Nothing leads from old addresses to any article. Correct the pattern in the settings.',
  }
}
