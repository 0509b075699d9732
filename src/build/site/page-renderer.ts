import type { ArticlePageData, PageData } from '../../shared/content-files.ts'
import type { RenderPage } from '../../shared/render-page.ts'
import { joinBytes } from '../output/join-bytes.ts'
import type { OutputFile } from '../output/output-file.ts'
import type { HeadSite } from './head-site.ts'
import { makeHead } from './make-head.ts'
import { outputPath } from './output-path.ts'
import type { PageAssets } from './page-assets.ts'
import type { PageTemplate } from './page-template.ts'

/** What turns page data into whole documents. */
export interface PageRenderer {
  readonly renderPage: RenderPage
  readonly template: PageTemplate
  readonly assets: PageAssets
  readonly head: HeadSite
}

/** The document of the page at `path`, which leaves out the base. */
export function pageFile(page: PageData, path: string, renderer: PageRenderer): OutputFile {
  return { path: outputPath(path), content: documentOf(page, path, renderer) }
}

/** The same for an article, whose body goes into it as the bytes of its safe HTML. */
export function articlePageFile(
  page: ArticlePageData,
  path: string,
  renderer: PageRenderer,
  body: Uint8Array,
): OutputFile {
  const html = documentOf(page, path, renderer)
  const at = bodyPlace(html)
  return { path: outputPath(path), content: joinBytes([html.slice(0, at), body, html.slice(at)]) }
}

function documentOf(page: PageData, path: string, renderer: PageRenderer): string {
  const { renderPage, template, assets, head } = renderer
  return template({
    head: makeHead(page, path, head),
    html: renderPage({ path, page }),
    assets: assets[page.kind],
    page: page.kind === 'article' ? page : { kind: page.kind, hash: page.hash },
  })
}

/** Where the element of the body begins to be filled. No text looks like its tag: quotes are escaped. */
function bodyPlace(html: string): number {
  const attribute = html.indexOf(' data-article-body="')
  if (attribute === -1) throw new Error('The page of an article has no element for its body')
  return html.indexOf('>', attribute) + 1
}
