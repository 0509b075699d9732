import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { decodePercent } from '../../shared/urls/decode-percent.ts'

/** Where an article looks for a file. All paths are absolute and real. */
interface MediaSearch {
  /** The folder of the article's file. */
  readonly folder: string
  /** The file's name without its extension: Hexo keeps its files in a folder of that name. */
  readonly name?: string | undefined
  /** The content folder. */
  readonly root: string
  /** The folders that an address beginning with `/` may start from. */
  readonly roots: readonly string[]
}

type Located = { readonly path: string } | { readonly path: undefined; readonly reason: string }

/** Folders whose files other tools publish at the root of a site. */
const publishedFolders = ['source', 'public', 'static']

/**
 * The folders that an address beginning with `/` may start from: the content folder, those in it and
 * beside it that Hexo, VitePress and Hugo publish at the root, and above a folder `_posts` the one it
 * stands in.
 */
export function siteRoots(root: string): readonly string[] {
  const parent = dirname(root)
  const inside = publishedFolders.map((name) => join(root, name))
  const beside = publishedFolders.map((name) => join(parent, name))
  const all = [root, ...inside, ...beside, ...(basename(root) === '_posts' ? [parent] : [])]
  return all.flatMap((path) => realPath(path) ?? [])
}

/** The real path of the file that an address names, inside what it may name; else the reason why not. */
export function locateMedia(place: MediaSearch, address: string): Located {
  const trimmed = address.trim()
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed)) {
    return { path: undefined, reason: 'not a file of this site' }
  }
  let isOutside = false
  for (const candidate of candidatesFor(trimmed)) {
    for (const [start, border] of startsOf(place, candidate)) {
      const path = realPath(resolve(start, `./${candidate}`))
      if (path === undefined) continue
      if (path.startsWith(border.endsWith(sep) ? border : border + sep)) return { path }
      isOutside = true
    }
  }
  return { path: undefined, reason: isOutside ? 'outside the content folder' : 'no such file' }
}

/** From where an address may start, each with the folder that it may not leave. */
function startsOf(
  { folder, name, root, roots }: MediaSearch,
  candidate: string,
): readonly (readonly [start: string, border: string])[] {
  if (candidate.startsWith('/')) return roots.map((each) => [each, each])
  const own = name === undefined ? [] : [name, name.normalize('NFD')]
  return [[folder, root], ...own.map((each) => [join(folder, each), root] as const)]
}

/**
 * The ways to read an address: decoded, as it stands, with `?` and `#` in the name; accents in both forms.
 * A backslash is a slash, as Windows has it.
 */
function candidatesFor(address: string): Set<string> {
  const path = address.replace(/[?#].*$/s, '')
  const readings = [decodePercent(path), path, address]
    .map((reading) => reading.replaceAll('\\', '/'))
    .filter((reading) => reading !== '' && !reading.includes('\0') && !reading.startsWith('//'))
  return new Set(
    readings.flatMap((reading) => [reading, reading.normalize('NFC'), reading.normalize('NFD')]),
  )
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
