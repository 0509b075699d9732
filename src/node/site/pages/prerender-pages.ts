import type { CategoriesFile } from '../../../shared/content-files.ts'
import { dataUrls } from '../../../shared/content-files.ts'
import { listPackName, type Packing } from '../../../shared/packs/packing.ts'
import { type FixedPageData, fixedPages } from '../../../shared/pages.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import { groupBy } from '../../core/collect.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import type { ArticleList, Library } from '../../library/library.ts'
import type { HasPageFile } from '../../library/lists/find-page-files.ts'
import type { OutputFile, OutputGroup } from '../../output/output-file.ts'
import type { ContentFile, ContentFiles } from '../make-content-files.ts'
import { makeNews } from '../make-news.ts'
import { makeOriginals } from '../make-originals.ts'
import { makePack, type PackEntry } from '../packs/make-pack.ts'
import { type PageRenderer, pageFile } from './page-renderer.ts'

/** The data and functions for prerendering. */
export interface PageSource {
  readonly library: Library
  readonly files: ContentFiles
  readonly renderer: PageRenderer
  readonly packing: Packing
  readonly hasFile: HasPageFile
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
    const pages = files.pages(list)
    yield* listPacks(list, pages, source)
    for (const page of pages) {
      yield* listGroup(list, page, source)
    }
  }
  yield categoriesGroup(source)
  yield newsGroup(source)
  yield originalsGroup(source)
  for (const page of fixedPages) yield fixedGroup(page, source)
}

function* monthsGroup(list: ArticleList, source: PageSource): Generator<OutputGroup> {
  const content = source.files.months(list)
  if (content === undefined) return
  const path = outputPath(dataUrls.months(list.scope))
  const cacheKey = fingerprint(source.cacheKey, content)
  yield { paths: [path], cacheKey, make: () => [{ path, content }] }
}

/** The data of a page of a list, unless it is in a pack, and the page, if it is a file. */
function* listGroup(
  list: ArticleList,
  page: ListPageName,
  { files, renderer, cacheKey, packing, hasFile }: PageSource,
): Generator<OutputGroup> {
  const hasData = listPackName(page, packing) === undefined
  const dataPath = outputPath(dataUrls.list(list.scope, page))
  const path = pageUrl({ kind: 'list', scope: list.scope, page })
  const isFile = hasFile(list, page)
  const [first, ...more] = [...(hasData ? [dataPath] : []), ...(isFile ? [outputPath(path)] : [])]
  if (first === undefined) return
  yield {
    paths: [first, ...more],
    cacheKey: fingerprint(cacheKey, files.listVersion(list, page)),
    *make() {
      const file = files.list(list, page)
      if (file && hasData) yield { path: dataPath, content: file.json }
      if (file && isFile) yield pageFile(file.value, path, renderer)
    },
  }
}

/** The packs of a list's pages. */
function* listPacks(
  list: ArticleList,
  pages: readonly ListPageName[],
  source: PageSource,
): Generator<OutputGroup> {
  const packs = groupBy(pages, (page) => dataUrls.listPack(list.scope, page, source.packing))
  for (const [url, members] of packs) {
    if (url !== undefined) yield packGroup(outputPath(url), list, members, source)
  }
}

function packGroup(
  path: string,
  list: ArticleList,
  members: readonly ListPageName[],
  { files, cacheKey }: PageSource,
): OutputGroup {
  return {
    paths: [path],
    cacheKey: fingerprint(
      cacheKey,
      members.map((page) => files.listVersion(list, page)),
    ),
    make() {
      const entries = members.flatMap((page): readonly PackEntry[] => {
        const file = files.list(list, page)
        return file ? [[String(page), file.json]] : []
      })
      return [{ path, content: makePack(entries) }]
    },
  }
}

function categoriesGroup({ files, renderer, cacheKey }: PageSource): OutputGroup {
  const file = files.categories()
  return {
    paths: [outputPath(dataUrls.categories), outputPath(pageUrl({ kind: 'categories' }))],
    cacheKey: fingerprint(cacheKey, file.value.hash),
    make: () => categoriesOutput(file, renderer),
  }
}

function newsGroup({ library, cacheKey }: PageSource): OutputGroup {
  const file = makeNews(library)
  return {
    paths: [outputPath(dataUrls.news)],
    cacheKey: fingerprint(cacheKey, file.value.hash),
    make: () => [json(dataUrls.news, file)],
  }
}

function originalsGroup({ library, cacheKey }: PageSource): OutputGroup {
  const path = outputPath(dataUrls.originals)
  const content = makeOriginals(library)
  return {
    paths: [path],
    cacheKey: fingerprint(cacheKey, content),
    make: () => [{ path, content }],
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
