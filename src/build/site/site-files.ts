import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataUrls, type SiteFile } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import type { AppBundle } from '../bundle-app.ts'
import { machineFiles } from '../feeds/machine-files.ts'
import type { PublishedMedia } from '../input/publish-media.ts'
import type { ArticleStore } from '../library/article-store.ts'
import type { Library } from '../library/library.ts'
import type { StoredText } from '../library/text-store.ts'
import { always, type OutputFile, type OutputGroup } from '../output/output-file.ts'
import { siteSearchGroups } from '../search/site-search.ts'
import type { Settings } from '../settings.ts'
import type { HeadSite } from './head-site.ts'
import { createContentFiles } from './make-content-files.ts'
import { makeShellHead } from './make-head.ts'
import { makeRedirectPage } from './make-redirect-page.ts'
import { outputPath } from './output-path.ts'
import { createPageTemplate } from './page-template.ts'
import { prerenderPages } from './prerender-pages.ts'
import { recipeOf } from './recipe.ts'
import { readSiteCard } from './site-card.ts'
import { siteInfo } from './site-info.ts'

/** A library together with everything it takes to publish it. */
export interface Site {
  readonly settings: Settings
  readonly base: string
  readonly publicDir: string
  readonly cacheDir: string
  readonly policy: string
  /** Names everything that all pages depend on: code, template and settings. */
  readonly recipe: string
  readonly library: Library
  readonly media: readonly PublishedMedia[]
  readonly store: ArticleStore
  readonly app: AppBundle
}

/**
 * Every file of the site in the order in which they have to be there: assets and pictures, data and
 * pages, old addresses, search index, feeds. `data/site.json` is not among them: it names all the
 * others.
 */
export function* siteFiles(site: Site): Generator<OutputGroup> {
  const { settings, base, library, app } = site
  const head = headSite(site)
  const { info, origin } = head
  const recipe = recipeOf(site.recipe, head.card)
  const readBody = (body: StoredText) => site.store.bodies.read(body)
  const files = createContentFiles(library, settings)
  const template = createPageTemplate(app.template, info)
  const renderer = { renderPage: app.createRenderPage(info, base), template, head }
  const shell = template({ head: makeShellHead(head, info.title), html: '' })
  yield* app.assets.map(always)
  yield* publicFiles(site.publicDir)
  yield* mediaFiles(site.media)
  yield* prerenderPages({ library, files, readBody, renderer, recipe })
  yield* redirectFiles(library, head)
  yield* siteSearchGroups({
    library,
    settings,
    readBody: (article) => readBody(article.body),
    cacheDir: site.cacheDir,
  })
  yield* machineFiles({ library, settings, origin, base, readBody }, recipe)
  yield always({ path: '404.html', content: shell })
}

function headSite({ settings, base, policy, publicDir }: Site): HeadSite {
  const { url: origin, indexing, canonical } = settings
  const card = readSiteCard(publicDir, base)
  const info = siteInfo(settings, base)
  return { info, origin, base, policy, indexing, canonical, ...(card && { card }) }
}

/** `data/site.json`, the last file of a build. */
export function siteFile(library: Library, build: string): OutputFile {
  const content: SiteFile = { build, articles: library.articles.size }
  return { path: outputPath(dataUrls.site), content: JSON.stringify(content) }
}

function* publicFiles(folder: string, prefix = ''): Generator<OutputGroup> {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* publicFiles(path, `${prefix}${entry.name}/`)
    else if (entry.isFile())
      yield always({ path: prefix + entry.name, content: readFileSync(path) })
  }
}

function* mediaFiles(media: readonly PublishedMedia[]): Generator<OutputGroup> {
  for (const { name, absolutePath } of media) {
    // The name holds the hash of the content.
    const path = `media/${name}`
    yield {
      paths: [path],
      recipe: name,
      make: () => [{ path, content: readFileSync(absolutePath) }],
    }
  }
}

/** Pages, and for old ids also data, that lead from old addresses to the new ones. */
function* redirectFiles(library: Library, head: HeadSite): Generator<OutputGroup> {
  for (const [oldId, id] of library.movedIds) {
    const moved = { kind: 'moved', movedTo: id }
    yield always({ path: outputPath(dataUrls.article(oldId)), content: JSON.stringify(moved) })
    yield always({
      path: outputPath(siteUrls.article(oldId)),
      content: makeRedirectPage(id, library, head),
    })
  }
  for (const [oldPath, id] of library.movedPaths) {
    const path = redirectPath(oldPath)
    yield always({ path, content: makeRedirectPage(id, library, head) })
  }
}

/** A path without an ending is taken for a folder, as static hosts do. */
function redirectPath(oldPath: string): string {
  const path = oldPath.slice(1)
  if (path.endsWith('/')) return `${path}index.html`
  return /\.html?$/i.test(path) ? path : `${path}/index.html`
}
