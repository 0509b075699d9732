import type { SafeHtml } from '../../shared/article.ts'
import type { PageData } from '../../shared/content-files.ts'
import type { RenderPage } from '../../shared/render-page.ts'
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

/** The document of the page at `path`, which leaves out the base; `body` is that of an article. */
export function pageFile(
  page: PageData,
  path: string,
  { renderPage, template, assets, head }: PageRenderer,
  body?: SafeHtml,
): OutputFile {
  const content = template({
    head: makeHead(page, path, head),
    html: renderPage({ path, page, ...(body !== undefined && { body }) }),
    assets: assets[page.kind],
    page: page.kind === 'article' ? page : { kind: page.kind, hash: page.hash },
  })
  return { path: outputPath(path), content }
}
