import { parsePageUrl } from '../../../shared/site-urls.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem, WithProblems } from '../../core/problem.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { ClaimedPaths } from './claimed-paths.ts'
import { cleanPath } from './clean-path.ts'

/** Old addresses and the id of the article that each leads to. */
export interface Moves {
  readonly movedIds: ReadonlyMap<string, string>
  readonly movedPaths: ReadonlyMap<string, string>
}

/**
 * Sorts the old addresses of all articles, from their aliases and from Hexo, into old ids and old site
 * paths. One that meets a living address is left out with a warning; of two articles that claim the
 * same one, aliases come before Hexo's addresses, and then the lowest path wins. `hexoPermalink` is the
 * pattern that Hexo's addresses were made with.
 */
export function collectMoves(
  articles: ReadonlyMap<string, MergedDraft>,
  hexoPermalink?: string,
): WithProblems<Moves> {
  const ids = new Set([...articles.keys()].map((id) => id.toLowerCase()))
  const claimed = new ClaimedPaths()
  const movedIds = new Map<string, string>()
  const movedPaths = new Map<string, string>()
  const problems: Problem[] = []
  const ordered = [...articles].sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))

  function moveId(oldId: string, id: string): boolean {
    if (oldId === id || movedIds.get(oldId) === id) return true
    if (ids.has(oldId.toLowerCase()) || movedIds.has(oldId)) return false
    movedIds.set(oldId, id)
    return true
  }

  function movePath(address: string, id: string): boolean {
    const path = cleanPath(address)
    if (path === undefined) return false
    if (isPageOf(id, path)) return true
    const isFree = claimed.claim(path, id)
    if (isFree) movedPaths.set(path, id)
    return isFree
  }

  for (const [id, draft] of ordered) {
    for (const alias of draft.wanted.aliases) {
      const isMoved = alias.startsWith('/') ? movePath(alias, id) : moveId(alias, id)
      if (!isMoved) problems.push(aliasProblem(draft, alias))
    }
  }
  for (const [id, draft] of ordered) {
    for (const path of draft.wanted.hexoPaths) {
      if (!movePath(path, id)) problems.push(hexoProblem(draft, path))
    }
  }
  const hasHexoPaths = ordered.some(([, draft]) => draft.wanted.hexoPaths.length > 0)
  if (hexoPermalink !== undefined && ordered.length > 0 && !hasHexoPaths) {
    problems.push(patternProblem(hexoPermalink))
  }
  return { value: { movedIds, movedPaths }, problems }
}

/** Whether the article lives where it lived before. */
function isPageOf(id: string, path: string): boolean {
  const address = parsePageUrl(path.split('/').map(encodeURIComponent).join('/'))
  return address?.kind === 'article' && address.id === id
}

function aliasProblem(draft: MergedDraft, alias: string): Problem {
  return {
    severity: 'warning',
    path: draft.path,
    line: 1,
    key: 'aliases',
    expected: 'an old id, or an old path that begins with / and is not in use',
    found: JSON.stringify(alias),
    remedy: 'The alias is left out. Correct or remove it.',
  }
}

function hexoProblem(draft: MergedDraft, path: string): Problem {
  return {
    severity: 'warning',
    path: draft.path,
    line: 1,
    key: 'hexoPermalink',
    expected: 'an old address that neither a page nor another article has',
    found: quoteFound(path),
    remedy:
      'Nothing leads from there to the article. Correct the pattern if it is not the old one.',
  }
}

/** A pattern that fits no article at all is most likely mistyped. */
function patternProblem(hexoPermalink: string): Problem {
  return {
    severity: 'warning',
    path: '',
    line: 1,
    key: 'hexoPermalink',
    expected: 'placeholders that Hexo knows or that articles have as front matter keys',
    found: quoteFound(hexoPermalink),
    remedy: 'Nothing leads from old addresses to any article. Correct the pattern in the settings.',
  }
}
