import { articleDataUrl, articleIn } from '../../shared/article-shards.ts'
import {
  type ArticleFile,
  type ChangesFile,
  dataUrls,
  type MonthsFile,
  type MovedFile,
} from '../../shared/content-files.ts'
import type { DataPageAddress } from '../../shared/pages.ts'
import { createBoundedCache } from '../ui/bounded-cache.ts'
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

interface FileRequest<T extends CachedFile> {
  /** What the file is kept under. */
  readonly key: string
  /** Where it is now: another build may put it elsewhere. */
  readonly url: () => string
  readonly read: Reader<T>
}

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
    requests = createSharedRequests()
  }

  async function fetchFile<T extends CachedFile>(
    { key, url, read }: FileRequest<T>,
    signal: AbortSignal,
  ): Promise<T> {
    let asked = generation
    const file = await fetchJson(options, url(), 'default', signal)
      .then(read)
      .catch(async (error: unknown) => {
        if (!mayBeStale(error)) throw error
        await renew()
        if (generation === asked) throw error
        asked = generation
        return read(await fetchJson(options, url(), 'reload', signal))
      })
    if (generation === asked) cache.set(key, file)
    return file
  }

  /** An address always has the same reader, so what was kept for it is of that reader's type. */
  function open<T extends CachedFile>(file: FileRequest<T>, signal?: AbortSignal): Promise<T> {
    const { key } = file
    const known = cache.get(key)
    if (known) return Promise.resolve(known as T)
    return requests.run(key, (end) => fetchFile(file, end), signal) as Promise<T>
  }

  /** Articles are kept one by one, also where many share a file. */
  function articleRequest(id: string): FileRequest<ArticleFile | MovedFile> {
    const url = () => articleDataUrl(id, shards)
    return { key: `article ${id}`, url, read: (json) => readOwnPart(json, id) }
  }

  function pageRequest(address: DataPageAddress): FileRequest<PageFile> {
    switch (address.kind) {
      case 'article':
        return articleRequest(address.id)
      case 'list':
        return requestAt(dataUrls.list(address.scope, address.page), readListFile)
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
    months: (scope) => open(requestAt(dataUrls.months(scope), readMonthsFile)),
    list: (scope, name) => open(requestAt(dataUrls.list(scope, name), readListFile)),
    article: (id) => open(articleRequest(id)),
    peek: (address) => cache.get(pageRequest(address).key) as PageFile | undefined,
    renew,
    forget,
  }
}

/** The request for a file that has an address of its own and is kept under it. */
function requestAt<T extends CachedFile>(url: string, read: Reader<T>): FileRequest<T> {
  return { key: url, url: () => url, read }
}

/** The file of one article, alone or among many. */
function readOwnPart(json: unknown, id: string): ArticleFile | MovedFile {
  const own = articleIn(json, id)
  if (own === undefined) throw new ContentMissingError(`article ${id}`)
  return readArticleFile(own)
}

function mayBeStale(error: unknown): boolean {
  return error instanceof ContentMissingError || error instanceof ContentFormatError
}

async function fetchJson(
  { base, fetch }: FetchedContentOptions,
  url: string,
  cache: RequestCache,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch(base + url, { cache, ...(signal && { signal }) })
  // Some hosts answer an unknown address with a page and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (response.status === 404 || response.status === 410 || isPage)
    throw new ContentMissingError(url)
  if (!response.ok) throw new Error(`${url} was answered with status ${response.status}`)
  return response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new ContentFormatError(`JSON: ${url}`)
    throw error
  })
}
