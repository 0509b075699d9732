import type { CategoriesFile, ListFile } from '../../../shared/content-files.ts'
import { dataUrls, packOfPage } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/list-scope.ts'
import { type FixedPageData, fixedPages } from '../../../shared/pages.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import { groupBy } from '../../core/collect.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import type { ArticleList, Library } from '../../library/library.ts'
import { hasNumberedPages } from '../../library/lists/has-numbered-pages.ts'
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
  /** Whether the data is packed. */
  readonly isPacked: boolean
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
    if (source.isPacked) yield* listPacks(list, pages, source)
    for (const page of pages) {
      if (!source.isPacked || typeof page !== 'number') yield listGroup(list, page, source)
      else if (hasNumberedPages(list, library)) yield numberedGroup(list, page, source)
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

/** The packs of a list's numbered pages. */
function* listPacks(
  list: ArticleList,
  pages: readonly ListPageName[],
  source: PageSource,
): Generator<OutputGroup> {
  const numbers = pages.filter((page) => typeof page === 'number')
  for (const members of groupBy(numbers, packOfPage).values())
    yield packGroup(list, members, source)
}

function packGroup(
  list: ArticleList,
  members: readonly [number, ...number[]],
  { files, cacheKey }: PageSource,
): OutputGroup {
  const path = outputPath(dataUrls.listPack(list.scope, members[0]))
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

/** A numbered page whose data is in a pack. */
function numberedGroup(
  list: ArticleList,
  page: number,
  { files, renderer, cacheKey }: PageSource,
): OutputGroup {
  const path = pageUrl({ kind: 'list', scope: list.scope, page })
  return {
    paths: [outputPath(path)],
    cacheKey: fingerprint(cacheKey, files.listVersion(list, page)),
    make() {
      const file = files.list(list, page)
      return file ? [pageFile(file.value, path, renderer)] : []
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
