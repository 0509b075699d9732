import type { Problem, WithProblems } from '../../core/problem.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { aliasProblem, hexoProblem, patternProblem } from './address-problems.ts'
import { articlePath, siteOwner } from './claim-pages.ts'
import { cleanPath } from './clean-path.ts'
import { isOwnAddress } from './is-own-address.ts'
import type { PathClaims } from './path-claims.ts'
import { redirectPath } from './redirect-path.ts'

/** Old addresses and the id of the article that each leads to. */
export interface Moves {
  readonly movedIds: ReadonlyMap<string, string>
  readonly movedPaths: ReadonlyMap<string, string>
}

/**
 * Sorts the old addresses of all articles, from their aliases and from Hexo, into old ids and old site
 * paths. One that somebody else has claimed is left out with a warning; of two articles that ask for the
 * same one, aliases come before Hexo's addresses, and then the lowest path wins. `hexoPermalink` is the
 * pattern that Hexo's addresses were made with.
 */
export function collectMoves(
  claims: PathClaims,
  articles: ReadonlyMap<string, MergedDraft>,
  hexoPermalink?: string,
): WithProblems<Moves> {
  const moves = new MoveCollector(claims)
  const problems: Problem[] = []
  const ordered = [...articles].sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))
  for (const [id, { path, wanted }] of ordered) {
    for (const alias of wanted.aliases) {
      const { address } = alias
      const { refusal } = address.startsWith('/')
        ? moves.movePath(address, id, path)
        : moves.moveId(address, id, path)
      if (refusal !== undefined) problems.push(aliasProblem(alias, refusal))
    }
  }
  for (const [id, { path, wanted }] of ordered) {
    for (const address of wanted.hexoPaths) {
      const { refusal } = moves.movePath(address, id, path)
      if (refusal !== undefined) problems.push(hexoProblem(path, address, refusal))
    }
  }
  const hasHexoPaths = ordered.some(([, draft]) => draft.wanted.hexoPaths.length > 0)
  if (hexoPermalink !== undefined && ordered.length > 0 && !hasHexoPaths) {
    problems.push(patternProblem(hexoPermalink))
  }
  return { value: moves, problems }
}

/** Why an old address is left out: somebody's name, or '' for one that is no address. */
interface Moved {
  readonly refusal?: string
}

class MoveCollector implements Moves {
  readonly movedIds = new Map<string, string>()
  readonly movedPaths = new Map<string, string>()
  readonly #claims: PathClaims

  constructor(claims: PathClaims) {
    this.#claims = claims
  }

  moveId(oldId: string, id: string, owner: string): Moved {
    const holder = this.#claims.claim(articlePath(oldId), owner)
    if (holder === undefined) this.movedIds.set(oldId, id)
    return refusedBy(holder, owner)
  }

  movePath(address: string, id: string, owner: string): Moved {
    const path = cleanPath(address)
    if (path === undefined) return { refusal: '' }
    const file = redirectPath(path)
    const holder = this.#claims.holderOf(file)
    if (holder !== undefined) return refusedBy(holder, owner)
    if (isOwnAddress(path)) return { refusal: siteOwner }
    this.#claims.claim(file, owner)
    this.movedPaths.set(path, id)
    return {}
  }
}

/** An address that leads to the article already needs nothing. */
function refusedBy(holder: string | undefined, owner: string): Moved {
  return holder === undefined || holder === owner ? {} : { refusal: holder }
}
