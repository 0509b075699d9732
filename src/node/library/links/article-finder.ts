import { basename, dirname, extname, join, normalize } from 'node:path/posix'
import { parsePageUrl } from '../../../shared/site-urls.ts'
import type { OwnLinkKind } from '../../body/parse/own-links.ts'
import { datedName } from '../../input/front-matter/date-of-name.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { cleanPath } from '../moves/clean-path.ts'

/** Finds the id of the article that a link in the file `from` names. */
export type ArticleFinder = (kind: OwnLinkKind, target: string, from: string) => string | undefined

/**
 * Makes the finder of a library. A path is that of a file, with or without its extension, also from the
 * folder that the file's page would be; an old address; or the page that another tool would have made of
 * a file. A name is that of a file or its title. Where several files have one name, one in the same folder
 * comes first, then the shortest path.
 */
export function createArticleFinder(articles: ReadonlyMap<string, MergedDraft>): ArticleFinder {
  const old = oldAddresses(articles)
  const byPath = new Map<string, string>()
  const byName = new Map<string, Named[]>()
  const byTitle = new Map<string, string>()
  for (const [id, draft] of articles) {
    for (const path of [draft.path, ...draft.mergedPaths]) {
      const stem = withoutExtension(path)
      byPath.set(keyOf(stem), id)
      const folder = folderOf(stem)
      if (folder !== undefined && !byPath.has(keyOf(folder))) byPath.set(keyOf(folder), id)
      for (const name of namesOf(folder ?? stem)) {
        const named = byName.get(name) ?? []
        named.push({ id, path })
        byName.set(name, named)
      }
    }
    const title = keyOf(draft.shown.title)
    if (!byTitle.has(title)) byTitle.set(title, id)
  }
  for (const named of byName.values()) named.sort(shortestFirst)

  function atPath(path: string): string | undefined {
    return byPath.get(keyOf(withoutExtension(path).replace(/^\/+|\/+$/g, '')))
  }

  function called(name: string, from: string): string | undefined {
    const named = byName.get(keyOf(name)) ?? []
    const folder = dirname(from)
    return (named.find(({ path }) => dirname(path) === folder) ?? named[0])?.id
  }

  function byNameOf(target: string, from: string): string | undefined {
    const stem = withoutExtension(target.trim().replace(/^\/+|\/+$/g, ''))
    const beside = atPath(join(dirname(from), stem)) ?? atPath(stem)
    if (beside !== undefined) return beside
    if (stem.includes('/')) {
      const end = `/${keyOf(stem)}`
      const found = (byName.get(keyOf(basename(stem))) ?? []).find(({ path }) =>
        `/${keyOf(withoutExtension(path))}`.endsWith(end),
      )
      if (found !== undefined) return found.id
    }
    return called(basename(stem), from) ?? byTitle.get(keyOf(target)) ?? old.get(target)
  }

  function byAddress(target: string, from: string): string | undefined {
    if (!/(?:^|\/)[^/]*(?:\.(?:md|markdown|html?))?\/?$/i.test(target) || hasOtherExtension(target))
      return undefined
    if (!target.startsWith('/')) {
      const page = join(dirname(from), withoutExtension(basename(from)))
      const near = [join(dirname(from), target), join(page, target)].map(atPath).find(Boolean)
      return near ?? fromPage(target, from)
    }
    const path = normalize(target)
    const own = parsePageUrl(path.split('/').map(encodeURIComponent).join('/'))
    if (own?.kind === 'article' && articles.has(own.id)) return own.id
    const forms = [
      path,
      path.replace(/\/$/, ''),
      `${path.replace(/\/$/, '')}/`,
      path.replace(/index\.html?$/i, ''),
    ]
    return forms.map((form) => old.get(form)).find(Boolean) ?? atPath(path) ?? fromPage(path, from)
  }

  /** The file that a page of this address was made from: its last name says which. */
  function fromPage(address: string, from: string): string | undefined {
    const name = basename(withoutExtension(address).replace(/\/(?:index)?$/i, ''))
    return /^\.{0,2}$/.test(name) ? undefined : called(name, from)
  }

  return (kind, target, from) =>
    kind === 'name' ? byNameOf(target, from) : byAddress(target, from)
}

/** The id of an article for each address that it asks for; the lowest path has one that several want. */
function oldAddresses(articles: ReadonlyMap<string, MergedDraft>): ReadonlyMap<string, string> {
  const old = new Map<string, string>()
  const ordered = [...articles].sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))
  for (const [id, { wanted }] of ordered) {
    for (const address of [...wanted.aliases.map((each) => each.address), ...wanted.hexoPaths]) {
      const key = address.startsWith('/') ? cleanPath(address) : address
      if (key !== undefined && !old.has(key)) old.set(key, id)
    }
  }
  return old
}

interface Named {
  readonly id: string
  readonly path: string
}

function shortestFirst(a: Named, b: Named): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
}

/** Accents in one form, capitals alike. */
function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function withoutExtension(path: string): string {
  return /\.(?:md|markdown|html?)$/i.test(path) ? path.slice(0, -extname(path).length) : path
}

function hasOtherExtension(target: string): boolean {
  return /\.(?:pdf|zip|png|jpe?g|gif|webp|svg|mp[34]|docx?|xlsx?|pptx?|css|js|json|xml|txt|csv)$/i.test(
    target,
  )
}

/** The folder whose page a file is: that of `index.md`, `_index.md` and `README.md`. */
function folderOf(stem: string): string | undefined {
  return /(?:^|\/)(?:_?index|readme)$/i.test(stem) ? dirname(stem).replace(/^\.$/, '') : undefined
}

/** The names of a file: as it stands, and without the day that Jekyll puts before it. */
function namesOf(stem: string): readonly string[] {
  const name = keyOf(basename(stem))
  const day = datedName.exec(stem)?.[1]
  const rest = day === undefined ? '' : name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_. ]/, '')
  return rest === '' || rest === name ? [name] : [name, rest]
}
