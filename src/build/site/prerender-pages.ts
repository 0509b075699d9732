import type { SafeHtml } from '../../shared/article.ts'
import type {
  CategoriesFile,
  FixedPageData,
  ListFile,
  PageData,
} from '../../shared/content-files.ts'
import { dataUrls, fixedPages } from '../../shared/content-files.ts'
import type { ListPageName } from '../../shared/list-scope.ts'
import type { RenderPage } from '../../shared/render-page.ts'
import { pageUrl } from '../../shared/site-urls.ts'
import type { ArticleList, Library, LibraryArticle } from '../library/library.ts'
import type { StoredText } from '../library/text-store.ts'
import type { OutputFile, OutputGroup } from '../output/output-file.ts'
import { articlesWithPage } from './articles-with-page.ts'
import type { HeadSite } from './head-site.ts'
import type { ContentFile, ContentFiles } from './make-content-files.ts'
import { makeHead } from './make-head.ts'
import { outputPath } from './output-path.ts'
import type { PageAssets } from './page-assets.ts'
import type { PageTemplate } from './page-template.ts'
import { articleVersion, recipeOf } from './recipe.ts'

/** What turns page data into whole documents. */
export interface PageRenderer {
  readonly renderPage: RenderPage
  readonly template: PageTemplate
  readonly assets: PageAssets
  readonly head: HeadSite
}

/** What prerendering works with. */
export interface PageSource {
  readonly library: Library
  readonly files: ContentFiles
  readonly readBody: (body: StoredText) => SafeHtml
  readonly renderer: PageRenderer
  /** Which articles get a page: all, or the newest so many. */
  readonly articlePages: 'all' | number
  /** Names everything that all pages depend on: code, template and settings. */
  readonly recipe: string
}

/**
 * Every page of a library as HTML, each right after the data it is made from, articles, whose data is
 * there already, before the lists that link to them: a build that is cut short never leaves a page
 * without its data.
 */
export function* prerenderPages(source: PageSource): Generator<OutputGroup> {
  const { library, files } = source
  for (const article of articlesWithPage(library, source.articlePages)) {
    yield articleGroup(article, source)
  }
  for (const list of library.lists.values()) {
    yield* monthsGroup(list, source)
    for (const page of files.pages(list)) yield listGroup(list, page, source)
  }
  yield categoriesGroup(source)
  for (const page of fixedPages) yield fixedGroup(page, source)
}

function articleGroup(article: LibraryArticle, source: PageSource): OutputGroup {
  const { id } = article.details
  return {
    paths: [outputPath(pageUrl({ kind: 'article', id }))],
    recipe: recipeOf(source.recipe, articleVersion(article)),
    make() {
      const body = source.readBody(article.body)
      // The body stands in the page itself.
      const { body: _, ...page } = source.files.article(article, body)
      return [html(page, pageUrl({ kind: 'article', id }), source.renderer, body)]
    },
  }
}

function* monthsGroup(list: ArticleList, source: PageSource): Generator<OutputGroup> {
  const content = source.files.months(list)
  if (content === undefined) return
  const path = outputPath(dataUrls.months(list.scope))
  const recipe = recipeOf(source.recipe, content)
  yield { paths: [path], recipe, make: () => [{ path, content }] }
}

function listGroup(list: ArticleList, page: ListPageName, source: PageSource): OutputGroup {
  const address = { kind: 'list', scope: list.scope, page } as const
  return {
    paths: [outputPath(dataUrls.list(list.scope, page)), outputPath(pageUrl(address))],
    recipe: recipeOf(source.recipe, source.files.listVersion(list, page)),
    *make() {
      const file = source.files.list(list, page)
      if (file) yield* listOutput(file, source.renderer)
    },
  }
}

function categoriesGroup({ library, files, renderer, recipe }: PageSource): OutputGroup {
  return {
    paths: [outputPath(dataUrls.categories), outputPath(pageUrl({ kind: 'categories' }))],
    recipe: recipeOf(recipe, library.categories),
    make: () => categoriesOutput(files.categories(), renderer),
  }
}

function fixedGroup(page: FixedPageData, { renderer, recipe }: PageSource): OutputGroup {
  const path = pageUrl(page)
  return {
    paths: [outputPath(path)],
    recipe: recipeOf(recipe, page.kind),
    make: () => [html(page, path, renderer)],
  }
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
    assets: renderer.assets(page.kind),
    page: page.kind === 'article' ? page : { kind: page.kind, hash: page.hash },
  })
  return { path: outputPath(path), content }
}
