import { articleDataUrl } from '../../shared/article-shards.ts'
import {
  type ArticleFile,
  type ChangesFile,
  completeMonths,
  dataUrls,
  type ListFile,
  type MonthsFile,
  type MovedFile,
} from '../../shared/content-files.ts'
import type { ListPageName, ListScope } from '../../shared/list-scope.ts'
import type { PackReader } from '../../shared/packs/pack-reader.ts'
import type { DataPageAddress } from '../../shared/pages.ts'
import { createBoundedCache } from '../ui/bounded-cache.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import { ContentFormatError } from './content-format-error.ts'
import { ContentMissingError, type ContentSource } from './content-source.ts'
import {
  readArticleFile,
  readCategoriesFile,
  readChangesFile,
  readListFile,
  readMonthsFile,
  readSiteFile,
} from './read-content-file.ts'
import { createSharedRequests } from './shared-requests.ts'

/** The content file that a page is made from. */
export type PageFile =
  | Awaited<ReturnType<ContentSource['article' | 'list' | 'categories']>>
  | ChangesFile

/** A `ContentSource` over the network that remembers what it has read. */
export interface FetchedContent extends ContentSource {
  /** Reads the file of a page; may be given up by the signal. */
  page(address: DataPageAddress, signal?: AbortSignal): Promise<PageFile>
  /** The file of a page, if it is in memory. */
  peek(address: DataPageAddress): PageFile | undefined
  /** Asks whether the site has been built anew, and if so forgets everything. */
  renew(): Promise<void>
  /** Forgets everything. */
  forget(): void
}

/** Where the files are and how they are fetched. */
interface FetchedContentOptions {
  /** Begins and ends with a slash. */
  readonly base: string
  readonly fetch: typeof fetch
  /** How many files the data of all articles is packed into; 0 where each has its own. */
  readonly articleShards?: number
  /** How many files are kept in memory. */
  readonly limit?: number
  /** Called when the site has been built anew, or may have been. */
  readonly onNewBuild?: () => void
}

type CachedFile = PageFile | MonthsFile

type Reader<T extends CachedFile> = (json: unknown) => T

/** Where a file is: at an address of its own, or as a member of a pack, by its key there. */
interface FileAddress {
  readonly url: string
  readonly member?: string
}

interface FileRequest<T extends CachedFile> {
  /** What the file is kept under. */
  readonly key: string
  /** Where it is now: another build may put it elsewhere. */
  readonly address: () => FileAddress
  readonly read: Reader<T>
}

const packReader = lazyPart(() => import('./open-packs.ts'))

/**
 * Makes a `ContentSource` that fetches. A deploy may just have replaced a file that is missing or
 * unreadable. The id of the site's build is then read again. If it has changed, the memory is cleared and
 * the file is requested once more.
 */
export function createFetchedContent(options: FetchedContentOptions): FetchedContent {
  const { limit = 80, onNewBuild } = options
  const cache = createBoundedCache<CachedFile>(limit)
  let requests = createSharedRequests<CachedFile>()
  let shards = options.articleShards ?? 0
  let build: string | undefined
  let packs: PackReader | undefined
  /** How often the memory was cleared. An answer to an older request may be out of date. */
  let generation = 0

  const site = async () => readSiteFile(await fetchJson(options, dataUrls.site, 'no-store'))

  async function renew(): Promise<void> {
    const found = await site()
    if (found.build === build) return
    build = found.build
    shards = found.articleShards ?? 0
    forget()
    onNewBuild?.()
  }

  /** Requests that are under way still answer their callers, but new callers do not share them. */
  function forget(): void {
    generation += 1
    cache.clear()
    packs?.forget()
    requests = createSharedRequests()
  }

  /** The JSON of a file, or of a member of a pack. */
  async function fetchData(
    { url, member }: FileAddress,
    cache: RequestCache,
    signal: AbortSignal,
  ): Promise<unknown> {
    if (member === undefined) return fetchJson(options, url, cache, signal)
    const { openPacks } = await packReader.load()
    packs ??= openPacks((part, range) => {
      // After a deploy, parts that the browser has kept may be of a pack from before.
      const mode = generation === 0 ? 'default' : 'no-cache'
      return fetchFrom(options, part, { cache: mode, headers: { Range: range } })
    })
    const value = await packs.value(url, member)
    if (value === undefined) throw new ContentMissingError(`${member} in ${url}`)
    return value
  }

  async function fetchFile<T extends CachedFile>(
    file: FileRequest<T>,
    signal: AbortSignal,
  ): Promise<T> {
    let asked = generation
    const read = async (cache: RequestCache) =>
      file.read(await fetchData(file.address(), cache, signal))
    const found = await read('default').catch(async (error: unknown) => {
      if (!mayBeStale(error)) throw error
      await renew()
      if (generation === asked) throw error
      asked = generation
      return read('reload')
    })
    if (generation === asked) cache.set(file.key, found)
    return found
  }

  /** An address always has the same reader, so what was kept for it is of that reader's type. */
  function open<T extends CachedFile>(file: FileRequest<T>, signal?: AbortSignal): Promise<T> {
    const { key } = file
    const known = cache.get(key)
    if (known) return Promise.resolve(known as T)
    return requests.run(key, (end) => fetchFile(file, end), signal) as Promise<T>
  }

  function articleRequest(id: string): FileRequest<ArticleFile | MovedFile> {
    const address = () => ({
      url: articleDataUrl(id, shards),
      ...(shards > 0 && { member: id }),
    })
    return { key: `article ${id}`, address, read: readArticleFile }
  }

  function listRequest(scope: ListScope, page: ListPageName): FileRequest<ListFile> {
    const url = dataUrls.list(scope, page)
    const isPacked = () => shards > 0 && typeof page === 'number'
    const address = () =>
      isPacked()
        ? { url: dataUrls.listPack(scope, Number(page), shards), member: String(page) }
        : { url }
    return { key: url, address, read: readListFile }
  }

  function pageRequest(address: DataPageAddress): FileRequest<PageFile> {
    switch (address.kind) {
      case 'article':
        return articleRequest(address.id)
      case 'list':
        return listRequest(address.scope, address.page)
      case 'changes':
        return requestAt(dataUrls.changes(address.id), readChangesFile)
      case 'categories':
        return requestAt(dataUrls.categories, readCategoriesFile)
    }
  }

  return {
    site,
    page: (address, signal) => open(pageRequest(address), signal),
    categories: () => open(requestAt(dataUrls.categories, readCategoriesFile)),
    async months(scope) {
      const [file, first] = await Promise.all([
        open(requestAt(dataUrls.months(scope), readMonthsFile)),
        open(listRequest(scope, 'latest')),
      ])
      return completeMonths(file, first.count ?? 0)
    },
    list: (scope, name) => open(listRequest(scope, name)),
    article: (id) => open(articleRequest(id)),
    peek: (address) => cache.get(pageRequest(address).key) as PageFile | undefined,
    renew,
    forget,
  }
}

/** The request for a file that has an address of its own and is kept under it. */
function requestAt<T extends CachedFile>(url: string, read: Reader<T>): FileRequest<T> {
  return { key: url, address: () => ({ url }), read }
}

function mayBeStale(error: unknown): boolean {
  return error instanceof ContentMissingError || error instanceof ContentFormatError
}

async function fetchJson(
  site: FetchedContentOptions,
  url: string,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetchFrom(site, url, { cache, ...(signal && { signal }) })
  return response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new ContentFormatError(`JSON: ${url}`)
    throw error
  })
}

async function fetchFrom(
  { base, fetch }: FetchedContentOptions,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const response = await fetch(base + url, init)
  // Some hosts answer an unknown address with a page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (response.status === 404 || response.status === 410 || isPage)
    throw new ContentMissingError(url)
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}`)
  return response
}
