import type { ArticlePageData, OwnPageData } from '../../../shared/content-files.ts'
import type { PageData, PageStamp } from '../../../shared/pages.ts'
import type { RenderPage } from '../../../shared/render-page.ts'
import { outputPath } from '../../core/output-path.ts'
import type { OutputFile } from '../../output/output-file.ts'
import { joinBytes } from '../../storage/join-bytes.ts'
import type { HeadSite } from '../head/head-site.ts'
import { makeHead } from '../head/make-head.ts'
import type { PageAssets } from './page-assets.ts'
import type { PageTemplate } from './page-template.ts'

/** Turns page data into complete HTML documents. */
export interface PageRenderer {
  readonly renderPage: RenderPage
  readonly template: PageTemplate
  readonly assets: PageAssets
  readonly head: HeadSite
}

/** Makes the document of the page at `path`, which does not include the base. */
export function pageFile(
  page: Exclude<PageData, ArticlePageData | OwnPageData>,
  path: string,
  renderer: PageRenderer,
): OutputFile {
  const stamp: PageStamp = { kind: page.kind, hash: page.hash }
  const content = documentOf({ page, path, data: JSON.stringify(stamp) }, renderer)
  return { path: outputPath(path), content }
}

/** An article, or a page of the site's own, in the forms that its document needs. */
interface BodyForms {
  readonly page: ArticlePageData | OwnPageData
  /** Its page data as JSON. */
  readonly data: string
  /** The bytes of its safe HTML. */
  readonly body: Uint8Array
}

/** Makes the document of a page with a body at `path`. */
export function bodyPageFile(
  { page, data, body }: BodyForms,
  path: string,
  renderer: PageRenderer,
): OutputFile {
  const html = documentOf({ page, path, data }, renderer)
  const at = bodyOffset(html)
  return { path: outputPath(path), content: joinBytes([html.slice(0, at), body, html.slice(at)]) }
}

interface DocumentParts {
  readonly page: PageData
  readonly path: string
  readonly data: string
}

function documentOf({ page, path, data }: DocumentParts, renderer: PageRenderer): string {
  const { renderPage, template, assets, head } = renderer
  return template({
    head: makeHead(page, path, head),
    html: renderPage({ path, page }),
    assets: assets[page.kind],
    data,
  })
}

/**
 * The offset at which the body's element begins to be filled. No text can look like its tag, because
 * quotes are escaped.
 */
function bodyOffset(html: string): number {
  const attribute = html.indexOf(' data-article-body="')
  if (attribute === -1) throw new Error('The page of an article has no element for its body')
  return html.indexOf('>', attribute) + 1
}
