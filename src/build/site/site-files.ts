import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataUrls } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import type { AppBundle } from '../bundle-app.ts'
import { machineFiles } from '../feeds/machine-files.ts'
import type { PublishedMedia } from '../input/publish-media.ts'
import type { ArticleStore } from '../library/article-store.ts'
import type { Library } from '../library/library.ts'
import type { StoredText } from '../library/text-store.ts'
import type { Settings } from '../settings.ts'
import { createContentFiles } from './make-content-files.ts'
import { type HeadSite, makeShellHead } from './make-head.ts'
import { makeRedirectPage } from './make-redirect-page.ts'
import { outputPath } from './output-path.ts'
import { createPageTemplate } from './page-template.ts'
import { type OutputFile, prerenderPages } from './prerender-pages.ts'
import { siteInfo } from './site-info.ts'

/** A library together with everything it takes to publish it. */
export interface Site {
  readonly settings: Settings
  readonly base: string
  readonly publicDir: string
  readonly policy: string
  readonly library: Library
  readonly media: readonly PublishedMedia[]
  readonly store: ArticleStore
  readonly app: AppBundle
}

/**
 * Every file of the site in the order in which they have to be there: assets and pictures, data and
 * pages, old addresses, feeds, and last `site.json`. `fingerprint` names what was written so far.
 */
export function* siteFiles(site: Site, fingerprint: () => string): Generator<OutputFile> {
  const { settings, base, library, app } = site
  const info = siteInfo(settings)
  const { url: origin, indexing } = settings
  const head: HeadSite = { info, origin, base, policy: site.policy, indexing }
  const readBody = (body: StoredText) => site.store.bodies.read(body)
  const files = createContentFiles(library, settings)
  const template = createPageTemplate(app.template, info)
  const renderPage = app.createRenderPage(info, base)
  yield* app.assets
  yield* publicFiles(site.publicDir)
  yield* mediaFiles(site.media)
  yield* prerenderPages(library, files, readBody, { renderPage, template, head })
  yield* redirectFiles(library, head)
  yield* machineFiles({ library, settings, origin, base, readBody })
  const shellHead = makeShellHead(head, info.title)
  yield { path: '404.html', content: template({ head: shellHead, html: '' }) }
  yield { path: dataUrls.site, content: JSON.stringify(files.site(fingerprint())) }
}

function* publicFiles(folder: string, prefix = ''): Generator<OutputFile> {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* publicFiles(path, `${prefix}${entry.name}/`)
    else if (entry.isFile()) yield { path: prefix + entry.name, content: readFileSync(path) }
  }
}

function* mediaFiles(media: readonly PublishedMedia[]): Generator<OutputFile> {
  for (const { name, absolutePath } of media) {
    yield { path: `media/${name}`, content: readFileSync(absolutePath) }
  }
}

/** Pages, and for old ids also data, that lead from old addresses to the new ones. */
function* redirectFiles(library: Library, head: HeadSite): Generator<OutputFile> {
  for (const [oldId, id] of library.movedIds) {
    const moved = { kind: 'moved', movedTo: id }
    yield { path: outputPath(dataUrls.article(oldId)), content: JSON.stringify(moved) }
    yield {
      path: outputPath(siteUrls.article(oldId)),
      content: makeRedirectPage(id, library, head),
    }
  }
  for (const [oldPath, id] of library.movedPaths) {
    const path = redirectPath(oldPath)
    yield { path, content: makeRedirectPage(id, library, head) }
  }
}

/** A path without an ending is taken for a folder, as static hosts do. */
function redirectPath(oldPath: string): string {
  const path = oldPath.slice(1)
  if (path.endsWith('/')) return `${path}index.html`
  return /\.html?$/i.test(path) ? path : `${path}/index.html`
}
