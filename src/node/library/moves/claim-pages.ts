import { fixedPages } from '../../../shared/pages.ts'
import { pageUrl, siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { outputPath } from '../../core/output-path.ts'
import { ownFiles } from '../../core/paths/own-folders.ts'
import { pathKey } from '../../core/paths/path-key.ts'
import type { Library } from '../library.ts'
import { PathClaims } from './path-claims.ts'

/** The owner of everything that no single file of the content folder accounts for. */
export const siteOwner = 'the site itself'

/** The folders of data: one file of them belongs to each page, and so nothing else may stand there. */
const dataFolders = ['data/articles', 'data/changes', 'data/lists', 'data/search'] as const

/** Claims for every page that lives, and for every file of the site that is always there. */
export function claimPages({ articles, lists }: Pick<Library, 'articles' | 'lists'>): PathClaims {
  const claims = new PathClaims()
  for (const path of ownFiles) claims.claim(path, siteOwner)
  claims.claim(outputPath(siteUrls.categories), siteOwner)
  for (const page of fixedPages) claims.claim(outputPath(pageUrl(page)), siteOwner)
  for (const folder of dataFolders) claims.close(folder, siteOwner)
  claimArticles(claims, articles)
  for (const [id, { path, details }] of articles) {
    if (details.versions) claims.claim(outputPath(pageUrl({ kind: 'changes', id })), path)
  }
  for (const { scope } of lists.values()) {
    for (const path of listPaths(scope)) claims.claim(path, siteOwner)
    claims.close(outputPath(`${siteUrls.list(scope)}page`), siteOwner)
  }
  return claims
}

/** Claims the pages of all articles. */
function claimArticles(claims: PathClaims, articles: Library['articles']): void {
  const [first] = articles.values()
  if (first === undefined) return
  const [before = '', after = ''] = articlePath('ID').split('ID')
  claims.claimNamed({ before, after, ownerOf: (id) => articles.get(id)?.path }, first.path)
  for (const [id, { path }] of articles) {
    const page = articlePath(id)
    if (pathKey(page) !== page) claims.claim(page, path)
  }
}

/** The file of the page of an article, or of an old id that leads to one. */
export function articlePath(id: string): string {
  return outputPath(siteUrls.article(id))
}

/** The files of a list but for its numbered pages, which have a folder of their own. */
function listPaths(scope: ListScope): string[] {
  const page = outputPath(siteUrls.list(scope))
  const hasFeeds = scope.kind === 'all' || scope.kind === 'category'
  const folder = page.replace(/index\.html$/, '')
  return hasFeeds ? [page, `${folder}feed.xml`, `${folder}feed.json`] : [page]
}

/** Claims the pages and the feeds of a list that has moved; gives who has them where somebody does. */
export function claimList(claims: PathClaims, scope: ListScope, owner: string): string | undefined {
  const paths = listPaths(scope)
  const pages = outputPath(`${siteUrls.list(scope)}page`)
  const holder = [...paths, pages].map((path) => claims.holderOf(path)).find(Boolean)
  if (holder !== undefined) return holder
  for (const path of paths) claims.claim(path, owner)
  claims.close(pages, owner)
  return undefined
}
