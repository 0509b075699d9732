import { readFileSync } from 'node:fs'
import type { SafeHtml } from '../shared/article.ts'
import { dataUrls, type SiteFile } from '../shared/content-files.ts'
import type { Packing } from '../shared/packs/packing.ts'
import { type ArticleCards, articleCards } from './cards/article-cards.ts'
import type { CardPainter } from './cards/card-painter.ts'
import { fingerprint } from './core/fingerprint.ts'
import { outputPath } from './core/output-path.ts'
import { mediaPath } from './core/paths/media-path.ts'
import type { Settings } from './core/settings.ts'
import { machineFiles } from './feeds/machine-files.ts'
import { findPublicFile } from './input/list-public-files.ts'
import type { PublishedFile } from './input/publish-media.ts'
import { publishedBytes } from './input/published-bytes.ts'
import type { ArticleStore } from './library/article-store.ts'
import type { Library } from './library/library.ts'
import { findPageFiles } from './library/lists/find-page-files.ts'
import { pageSizes } from './library/lists/list-pages.ts'
import { always, type OutputFile, type OutputGroup } from './output/output-file.ts'
import { cleaningVersion } from './pictures/metadata/clean-picture.ts'
import type { EarlierVersions } from './reading/find-versions.ts'
import { planSiteSearch, type SiteSearch } from './search/site-search.ts'
import { articleShards } from './site/articles/article-data.ts'
import { articleGroups } from './site/articles/article-groups.ts'
import { changesGroups } from './site/changes/changes-groups.ts'
import type { HeadSite } from './site/head/head-site.ts'
import { makeShellHead } from './site/head/make-head.ts'
import { makeWebManifest, webManifestPath } from './site/head/make-web-manifest.ts'
import { readSiteCard } from './site/head/site-card.ts'
import { hostFiles } from './site/hosts/host-files.ts'
import { createContentFiles } from './site/make-content-files.ts'
import { planPacks } from './site/packs/plan-packs.ts'
import { ownPageGroups } from './site/pages/own-pages.ts'
import type { PageRenderer } from './site/pages/page-renderer.ts'
import { createPageTemplate } from './site/pages/page-template.ts'
import { prerenderPages } from './site/pages/prerender-pages.ts'
import type { AppBundle } from './site/reader/open-reader.ts'
import { awaitedFiles, redirectFiles } from './site/redirects/redirect-files.ts'
import { siteInfo } from './site/site-info.ts'
import type { StoredText } from './storage/text-store.ts'

/** A library together with everything that publishing it needs. */
export interface Site {
  readonly settings: Settings
  readonly base: string
  readonly publicDirs: readonly string[]
  readonly cacheDir: string
  readonly policy: string
  /** The cache key of everything that all pages depend on: code, template and settings. */
  readonly cacheKey: string
  readonly library: Library
  readonly versions: EarlierVersions
  readonly media: readonly PublishedFile[]
  readonly store: ArticleStore
  readonly app: AppBundle
  /** From how many articles on the archive counts as a large one, where it is not the usual number. */
  readonly largeArchive?: number
  /** Draws the cards of articles. Missing unless the settings ask for cards. */
  readonly painter?: CardPainter | undefined
}

/** The files of a site in three parts, in the order in which they must be written. */
interface SiteFiles {
  readonly pages: () => Generator<OutputGroup>
  readonly search: SiteSearch
  readonly rest: () => Generator<OutputGroup>
}

/** A site with what its files are made with. */
interface GroupSource {
  readonly site: Site
  /** The cache key of everything that pages and data depend on. */
  readonly cacheKey: string
  /** The number of files into which the data of all articles is packed; 0 where it is not. */
  readonly shards: number
  readonly renderer: PageRenderer
  readonly cards: ArticleCards | undefined
  readonly readBody: (body: StoredText) => SafeHtml
}

/** Every file of the site except `data/site.json`, which depends on all the others. */
export function siteFiles(site: Site): SiteFiles {
  const { settings, base, library, app } = site
  const bareHead = siteHead(site)
  const { info } = bareHead
  const cards = site.painter && articleCards(site.painter, info, base)
  const head = { ...bareHead, ...(cards && { cardOf: cards.cardOf }) }
  const { articleShards: shards = 0 } = info
  const readBody = (body: StoredText) => site.store.bodies.read(body)
  const source: GroupSource = {
    site,
    // The number of shards and the cards change with the articles, not only with the settings.
    cacheKey: fingerprint(site.cacheKey, info, head.card, site.painter?.version),
    shards,
    renderer: {
      renderPage: app.createRenderPage(info, base),
      template: createPageTemplate(app.template, info),
      head,
      assets: app.pageAssets,
    },
    cards,
    readBody,
  }
  const search = planSiteSearch({
    library,
    settings,
    readBody: (article) => readBody(article.body),
    cacheDir: site.cacheDir,
    articleShards: shards,
  })
  return { pages: () => pageGroups(source), search, rest: () => restGroups(source) }
}

/** Assets and pictures, data and pages, old addresses. */
function* pageGroups(source: GroupSource): Generator<OutputGroup> {
  const { site, cacheKey, shards, renderer, cards, readBody } = source
  const { settings, library, app } = site
  const { head } = renderer
  yield* app.assets.map(always)
  yield* publicFiles(site.publicDirs, library.publicFiles)
  yield* mediaFiles(site.media)
  if (cards !== undefined) yield* cards.files(library)
  const articles = { library, cacheKey, shards }
  if (shards > 0) yield* articleShards({ ...articles, readBody })
  const readBodyBytes = (body: StoredText) => site.store.bodies.readBytes(body)
  const { articlePages } = settings
  yield* articleGroups({ ...articles, readBodyBytes, renderer, articlePages })
  const files = createContentFiles(library, settings)
  const hasFile = findPageFiles(library, settings)
  yield* prerenderPages({ library, files, renderer, cacheKey, packing: head.info, hasFile })
  yield* ownPageGroups(library.ownPages, renderer)
  yield* changesGroups({ ...site, readBody, renderer, cacheKey })
  yield* redirectFiles(library, head, pageSizes(settings), cacheKey)
  // Where data is packed, the 404 page leads on.
  if (settings.articleShardSize === 0) {
    yield* awaitedFiles(library, head, pageSizes(settings), cacheKey)
  }
}

/** Feeds and other files for programs, and the page for URLs without a page. */
function* restGroups(source: GroupSource): Generator<OutputGroup> {
  const { site, cacheKey, shards, renderer, readBody } = source
  const { settings, base, library } = site
  const { info, origin } = renderer.head
  yield* machineFiles({ library, settings, origin, base, readBody }, cacheKey)
  yield always({ path: webManifestPath, content: makeWebManifest(info, base) })
  const missing = {
    kind: 'missing',
    someNeedScript: shards > 0 || typeof settings.articlePages === 'number',
  } as const
  const shell = renderer.template({
    head: makeShellHead(renderer.head, info.title),
    html: renderer.renderPage({ path: '', page: missing }),
    assets: renderer.assets.missing,
  })
  yield always({ path: '404.html', content: shell })
  yield* ownHostFiles(site)
}

/** The files for the host, except those for which the public folder has a file of the keeper's own. */
function* ownHostFiles({ settings, policy, base, library }: Site): Generator<OutputGroup> {
  if (settings.host === undefined) return
  for (const file of hostFiles(settings.host, { policy, base })) {
    if (!library.publicFiles.includes(file.path)) yield always(file)
  }
}

/** The facts that all heads share, without the cards of articles. */
export function siteHead(site: Site): HeadSite {
  const { settings, base, policy, publicDirs } = site
  const { url: origin, indexing, canonical } = settings
  const info = siteInfo(settings, base, packingOf(site))
  const card = readSiteCard(publicDirs, base)
  return { info, origin, base, policy, indexing, canonical, ...(card && { card }) }
}

function packingOf({ library, settings, largeArchive }: Site): Packing {
  return planPacks(library, settings, largeArchive)
}

/** `data/site.json`, the last file of a build. */
export function siteFile(site: Site, build: string): OutputFile {
  const articles = site.library.articles.size
  const content: SiteFile = { build, articles, ...packingOf(site) }
  return { path: outputPath(dataUrls.site), content: JSON.stringify(content) }
}

function* publicFiles(
  folders: readonly string[],
  paths: readonly string[],
): Generator<OutputGroup> {
  for (const path of paths)
    yield always({ path, content: readFileSync(findPublicFile(folders, path)) })
}

function* mediaFiles(media: readonly PublishedFile[]): Generator<OutputGroup> {
  for (const file of media) {
    // The name contains the hash of the content.
    const path = mediaPath(file.name)
    const { name, cleanedAs } = file
    yield {
      paths: [path],
      cacheKey: cleanedAs === undefined ? name : fingerprint(name, cleaningVersion),
      make: () => [{ path, content: publishedBytes(file) }],
    }
  }
}
