import { basename, dirname, join, normalize } from 'node:path/posix'
import { parsePageUrl } from '../../../shared/site-urls.ts'
import type { OwnLinkKind } from '../../body/parse/own-links.ts'
import type { MergedDraft } from '../merge-duplicates.ts'
import { cleanPath } from '../moves/clean-path.ts'
import { nameArticles, withoutExtension } from './article-names.ts'

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
  const { atPath, called, endingWith, titled } = nameArticles(articles)

  function byNameOf(target: string, from: string): string | undefined {
    const stem = withoutExtension(target.trim().replace(/^\/+|\/+$/g, ''))
    const beside = atPath(join(dirname(from), stem)) ?? atPath(stem)
    if (beside !== undefined) return beside
    const found = stem.includes('/') ? endingWith(stem) : undefined
    return found ?? called(basename(stem), from) ?? titled(target) ?? old.get(target)
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

function hasOtherExtension(target: string): boolean {
  return /\.(?:pdf|zip|png|jpe?g|gif|webp|svg|mp[34]|docx?|xlsx?|pptx?|css|js|json|xml|txt|csv)$/i.test(
    target,
  )
}
