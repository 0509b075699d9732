import { parsePageUrl } from '../../shared/site-urls.ts'
import type { Problem, WithProblems } from '../problem.ts'
import type { MergedDraft } from './merge-duplicates.ts'

/** Old addresses and the id of the article that each leads to. */
export interface Moves {
  readonly movedIds: ReadonlyMap<string, string>
  readonly movedPaths: ReadonlyMap<string, string>
}

/** First segments of the paths where the build writes files of its own. */
const ownFolders = new Set(['assets', 'data', 'media', 'search', 'saved', 'history', 'settings'])
const ownFiles =
  /^(?:index|404)\.html$|^feed\.(?:xml|json)$|^sitemap|^opml\.xml$|^robots\.txt$|\.webmanifest$/i

/**
 * Sorts the aliases of all articles into old ids and old site paths. An alias that meets a living
 * address is left out with a warning; of two articles that claim the same one, the lowest path wins.
 */
export function collectMoves(articles: ReadonlyMap<string, MergedDraft>): WithProblems<Moves> {
  const ids = new Set([...articles.keys()].map((id) => id.toLowerCase()))
  const movedIds = new Map<string, string>()
  const movedPaths = new Map<string, string>()
  const problems: Problem[] = []
  const ordered = [...articles].sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))
  for (const [id, draft] of ordered) {
    for (const alias of draft.aliases) {
      const isPath = alias.startsWith('/')
      const moved = isPath ? movedPaths : movedIds
      const address = isPath ? cleanPath(alias) : alias
      const isFree =
        address !== undefined && (isPath ? isForeign(address) : !ids.has(address.toLowerCase()))
      if (isFree && !moved.has(address)) moved.set(address, id)
      else if (moved.get(address ?? '') !== id && address !== id)
        problems.push(aliasProblem(draft, alias))
    }
  }
  return { value: { movedIds, movedPaths }, problems }
}

/** Decoded, without empty, `.` and `..` segments; undefined when nothing is left or it cannot be read. */
function cleanPath(alias: string): string | undefined {
  try {
    const path = alias.replace(/[?#].*$/s, '')
    const segments = path.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'))
    const kept = segments.filter((segment) => !/^\.{0,2}$/.test(segment))
    const isSafe = kept.length > 0 && kept.every(isSafeSegment)
    return isSafe ? `/${kept.join('/')}${path.endsWith('/') ? '/' : ''}` : undefined
  } catch {
    return undefined
  }
}

function isSafeSegment(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return !/[\u0000-\u001f\u007f/\\]/.test(segment) && Buffer.byteLength(segment) <= 200
}

/** Whether no page or file of ours can ever stand at this path. */
function isForeign(path: string): boolean {
  const [first = ''] = path.slice(1).split('/')
  if (ownFolders.has(first.toLowerCase()) || ownFiles.test(path.slice(1))) return false
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return parsePageUrl(encoded.replace(/index\.html$/, '')) === undefined
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
