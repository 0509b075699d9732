import { siteUrls } from '../../../shared/site-urls.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import type { Library } from '../../library/library.ts'
import { awaitedPages, listPages, type PageSizes } from '../../library/lists/list-pages.ts'
import { redirectPath } from '../../library/moves/redirect-path.ts'
import type { OutputGroup } from '../../output/output-file.ts'
import type { HeadSite } from '../head/head-site.ts'
import { makeRedirectPage, type RedirectTarget } from './make-redirect-page.ts'

/**
 * Yields the pages that redirect from old URLs to the new ones; of a list that moved, one for each of its
 * pages.
 */
export function* redirectFiles(
  library: Library,
  head: HeadSite,
  sizes: PageSizes,
  cacheKey: string,
): Generator<OutputGroup> {
  for (const [oldId, id] of library.movedIds) {
    const path = outputPath(siteUrls.article(oldId))
    yield redirectGroup(path, articleTarget(id, library, head), head, cacheKey)
  }
  for (const [oldPath, id] of library.movedPaths) {
    const path = redirectPath(oldPath)
    yield redirectGroup(path, articleTarget(id, library, head), head, cacheKey)
  }
  for (const [oldKey, key] of library.movedLists) {
    const list = library.lists.get(key)
    if (list === undefined) continue
    const first = siteUrls.list(list.scope)
    for (const page of [...listPages(list, sizes), ...awaitedPages(list, sizes)]) {
      const path = siteUrls.list(list.scope, page)
      const oldPath = `${oldKey}/${path.slice(first.length)}index.html`
      yield redirectGroup(oldPath, { path, title: list.label }, head, cacheKey)
    }
  }
}

/**
 * Yields pages that lead to the first page of a list, at the addresses of the numbered pages that are still to
 * come. They stay the same until the page comes.
 */
export function* awaitedFiles(
  library: Library,
  head: HeadSite,
  sizes: PageSizes,
  cacheKey: string,
): Generator<OutputGroup> {
  for (const list of library.lists.values()) {
    const target = { path: siteUrls.list(list.scope), title: list.label || head.info.title }
    for (const page of awaitedPages(list, sizes)) {
      yield redirectGroup(outputPath(siteUrls.list(list.scope, page)), target, head, cacheKey)
    }
  }
}

function articleTarget(id: string, library: Library, head: HeadSite): RedirectTarget {
  const title = library.articles.get(id)?.details.title ?? head.info.title
  return { path: siteUrls.article(id), title }
}

function redirectGroup(
  path: string,
  target: RedirectTarget,
  head: HeadSite,
  cacheKey: string,
): OutputGroup {
  return {
    paths: [path],
    cacheKey: fingerprint(cacheKey, 'redirect', target),
    make: () => [{ path, content: makeRedirectPage(target, head) }],
  }
}
