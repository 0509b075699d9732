import type { CategoriesFile, ListFile } from '../../../shared/content-files.ts'
import { dataUrls } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/list-scope.ts'
import { type FixedPageData, fixedPages } from '../../../shared/pages.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import type { ArticleList, Library } from '../../library/library.ts'
import type { OutputFile, OutputGroup } from '../../output/output-file.ts'
import type { ContentFile, ContentFiles } from '../make-content-files.ts'
import { type PageRenderer, pageFile } from './page-renderer.ts'

/** The data and functions for prerendering. */
export interface PageSource {
  readonly library: Library
  readonly files: ContentFiles
  readonly renderer: PageRenderer
  /** The cache key of everything that all pages depend on: code, template and settings. */
  readonly cacheKey: string
}

/**
 * Yields every page of a library except those of articles, each right after its data, so that an
 * interrupted build never leaves a page without its data.
 */
export function* prerenderPages(source: PageSource): Generator<OutputGroup> {
  const { library, files } = source
  for (const list of library.lists.values()) {
    yield* monthsGroup(list, source)
    for (const page of files.pages(list)) yield listGroup(list, page, source)
  }
  yield categoriesGroup(source)
  for (const page of fixedPages) yield fixedGroup(page, source)
}

function* monthsGroup(list: ArticleList, source: PageSource): Generator<OutputGroup> {
  const content = source.files.months(list)
  if (content === undefined) return
  const path = outputPath(dataUrls.months(list.scope))
  const cacheKey = fingerprint(source.cacheKey, content)
  yield { paths: [path], cacheKey, make: () => [{ path, content }] }
}

function listGroup(list: ArticleList, page: ListPageName, source: PageSource): OutputGroup {
  const address = { kind: 'list', scope: list.scope, page } as const
  return {
    paths: [outputPath(dataUrls.list(list.scope, page)), outputPath(pageUrl(address))],
    cacheKey: fingerprint(source.cacheKey, source.files.listVersion(list, page)),
    *make() {
      const file = source.files.list(list, page)
      if (file) yield* listOutput(file, source.renderer)
    },
  }
}

function categoriesGroup({ library, files, renderer, cacheKey }: PageSource): OutputGroup {
  return {
    paths: [outputPath(dataUrls.categories), outputPath(pageUrl({ kind: 'categories' }))],
    cacheKey: fingerprint(cacheKey, library.categories),
    make: () => categoriesOutput(files.categories(), renderer),
  }
}

function fixedGroup(page: FixedPageData, { renderer, cacheKey }: PageSource): OutputGroup {
  const path = pageUrl(page)
  return {
    paths: [outputPath(path)],
    cacheKey: fingerprint(cacheKey, page.kind),
    make: () => [pageFile(page, path, renderer)],
  }
}

function* listOutput(file: ContentFile<ListFile>, renderer: PageRenderer): Generator<OutputFile> {
  yield json(dataUrls.list(file.value.scope, file.value.page), file)
  yield pageFile(file.value, pageUrl(file.value), renderer)
}

function* categoriesOutput(
  file: ContentFile<CategoriesFile>,
  renderer: PageRenderer,
): Generator<OutputFile> {
  yield json(dataUrls.categories, file)
  yield pageFile(file.value, pageUrl(file.value), renderer)
}

function json(address: string, file: ContentFile<unknown>): OutputFile {
  return { path: outputPath(address), content: file.json }
}
