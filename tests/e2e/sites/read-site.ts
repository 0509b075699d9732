import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CategoryNode, Term } from '../../../src/shared/article.ts'
import { articleDataUrl } from '../../../src/shared/article-shards.ts'
import {
  type ArticleFile,
  type CategoriesFile,
  dataUrls,
  type ListFile,
  type MovedFile,
} from '../../../src/shared/content-files.ts'
import type { ListPageName, ListScope } from '../../../src/shared/urls/list-scope.ts'
import { sites, type TestSite } from './sites.ts'

type BuiltSite = Pick<TestSite, 'outDir'>

/** A category with the labels and slugs of the way to it, its own last. */
export interface PlacedCategory {
  readonly node: CategoryNode
  readonly path: readonly Term[]
}

/** One page of a list as it was built. */
export function readListFile(
  site: BuiltSite,
  scope: ListScope = { kind: 'all' },
  page: ListPageName = 'latest',
): ListFile {
  return readData(site, dataUrls.list(scope, page)) as ListFile
}

/** One page of a list, its articles in the order in which a front page has them. */
export function readList(...named: Parameters<typeof readListFile>): ListFile {
  const list = readListFile(...named)
  if (list.front === undefined) return list
  const { lead, seconds, sections } = list.front
  const first = [lead, ...seconds, ...sections.flatMap(({ articles }) => articles)]
  const order = new Set([...first, ...list.articles.keys()])
  return { ...list, articles: [...order].flatMap((at) => list.articles[at] ?? []) }
}

/** All pages of a list from the newest to the oldest, as its links lead through them. */
export function readListPages(site: BuiltSite, scope: ListScope = { kind: 'all' }): ListFile[] {
  const first = readList(site, scope)
  const pages = [first]
  for (let page = first; page.older !== undefined; pages.push(page)) {
    page = readList(site, scope, page.older)
  }
  return pages
}

/** Tells the scripts that a page loads later from those it comes with. */
export function laterScripts(site: TestSite, path: string): (url: URL) => boolean {
  const html = readFileSync(join(site.outDir, path, 'index.html'), 'utf8')
  return ({ pathname }) => pathname.endsWith('.js') && !html.includes(pathname)
}

/** Every article of a site. */
export function readArticles(site: BuiltSite): ArticleFile[] {
  return readArticleFiles(site).filter((file) => file.kind === 'article')
}

/** The first article that has what a test needs. */
export function findArticle(
  site: BuiltSite,
  fits: (file: ArticleFile) => boolean,
): ArticleFile['article'] & { readonly body: string } {
  const found = readArticles(site).find(fits)
  if (!found) throw new Error('The site has no article that this test needs')
  return { ...found.article, body: found.body }
}

/** The old ids of a site, each with the id it leads to. */
export function readMovedIds(site: BuiltSite): { readonly from: string; readonly to: string }[] {
  return articleNames(site).flatMap((from) => {
    const file = readArticleFile(site, from)
    return file.kind === 'moved' ? [{ from, to: file.movedTo }] : []
  })
}

/** Every category of a site, each before those below it. */
export function readCategories(site: BuiltSite): PlacedCategory[] {
  const { categories } = readData(site, dataUrls.categories) as CategoriesFile
  return placeCategories(categories, [])
}

function placeCategories(nodes: readonly CategoryNode[], above: readonly Term[]): PlacedCategory[] {
  return nodes.flatMap((node) => {
    const path = [...above, node]
    return [{ node, path }, ...placeCategories(node.children, path)]
  })
}

function readArticleFiles(site: BuiltSite): (ArticleFile | MovedFile)[] {
  return articleNames(site).map((name) => readArticleFile(site, name))
}

function readArticleFile(site: BuiltSite, id: string): ArticleFile | MovedFile {
  return readData(site, articleDataUrl(id, 0)) as ArticleFile | MovedFile
}

function articleNames(site: BuiltSite): string[] {
  const files = readdirSync(join(site.outDir, 'data', 'articles'))
  return files.sort().map((file) => file.replace(/\.json$/, ''))
}

/** What was read of the sites that stay as they are while tests run. */
const kept = new Map<string, unknown>()

function readData(site: BuiltSite, url: string): unknown {
  const path = join(site.outDir, decodeURIComponent(url))
  const data = kept.get(path) ?? JSON.parse(readFileSync(path, 'utf8'))
  if (sites.some(({ outDir }) => outDir === site.outDir)) kept.set(path, data)
  return data
}
