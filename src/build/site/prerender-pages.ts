import type { SafeHtml } from '../../shared/article.ts'
import type { ArticleFile, CategoriesFile, ListFile, PageData } from '../../shared/content-files.ts'
import { dataUrls } from '../../shared/content-files.ts'
import type { RenderPage } from '../../shared/render-page.ts'
import { pageUrl } from '../../shared/site-urls.ts'
import type { Library } from '../library/library.ts'
import type { StoredText } from '../library/text-store.ts'
import type { ContentFile, ContentFiles } from './make-content-files.ts'
import { type HeadSite, makeHead } from './make-head.ts'
import { outputPath } from './output-path.ts'
import type { PageTemplate } from './page-template.ts'

/** One file of the site, its path relative to the output folder. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What turns page data into whole documents. */
export interface PageRenderer {
  readonly renderPage: RenderPage
  readonly template: PageTemplate
  readonly head: HeadSite
}

/**
 * Every page of a library as HTML, each right after the data it is made from, articles before the
 * lists that link to them: a build that is cut short never leaves a page without its data.
 */
export function* prerenderPages(
  library: Library,
  files: ContentFiles,
  readBody: (body: StoredText) => SafeHtml,
  renderer: PageRenderer,
): Generator<OutputFile> {
  for (const article of library.articles.values()) {
    const body = readBody(article.body)
    yield* articleOutput(files.article(article, body), body, renderer)
  }
  for (const list of library.lists.values()) {
    for (const page of files.pages(list)) {
      const file = files.list(list, page)
      if (file) yield* listOutput(file, renderer)
    }
  }
  yield* categoriesOutput(files.categories(), renderer)
}

function* articleOutput(
  file: ContentFile<ArticleFile>,
  body: SafeHtml,
  renderer: PageRenderer,
): Generator<OutputFile> {
  const { id } = file.value.article
  yield json(dataUrls.article(id), file)
  const { body: _shipsInThePage, ...page } = file.value
  yield html(page, pageUrl({ kind: 'article', id }), renderer, body)
}

function* listOutput(file: ContentFile<ListFile>, renderer: PageRenderer): Generator<OutputFile> {
  yield json(dataUrls.list(file.value.scope, file.value.page), file)
  yield html(file.value, pageUrl(file.value), renderer)
}

function* categoriesOutput(
  file: ContentFile<CategoriesFile>,
  renderer: PageRenderer,
): Generator<OutputFile> {
  yield json(dataUrls.categories, file)
  yield html(file.value, pageUrl(file.value), renderer)
}

function json(address: string, file: ContentFile<unknown>): OutputFile {
  return { path: outputPath(address), content: file.json }
}

function html(page: PageData, path: string, renderer: PageRenderer, body?: SafeHtml): OutputFile {
  const content = renderer.template({
    head: makeHead(page, path, renderer.head),
    html: renderer.renderPage({ path, page, ...(body !== undefined && { body }) }),
    page: page.kind === 'article' ? page : { kind: page.kind, hash: page.hash },
  })
  return { path: outputPath(path), content }
}
