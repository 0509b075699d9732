import { dataUrls } from '../../shared/content-files.ts'
import type { Packing } from '../../shared/packs/packing.ts'
import type { DataPageAddress } from '../../shared/pages.ts'
import { createBoundedCache } from '../ui/bounded-cache.ts'
import { ContentFormatError } from './content-format-error.ts'
import { ContentMissingError, type ContentSource } from './content-source.ts'
import { createDataReader } from './data-reader.ts'
import { type FetchOptions, fetchJson } from './fetch-from.ts'
import {
  type CachedFile,
  createFileRequests,
  type FileRequest,
  type PageFile,
} from './file-requests.ts'
import { readSiteFile } from './read-content-file.ts'
import { createSharedRequests } from './shared-requests.ts'

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

/** Where the files are, and how they are fetched and kept. */
interface FetchedContentOptions extends FetchOptions {
  /** How the data of the site is packed when the page was made. */
  readonly packing?: Packing
  /** How many files are kept in memory. */
  readonly limit?: number
  /** Called when the site has been built anew, or may have been. */
  readonly onNewBuild?: () => void
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
  let packing = options.packing ?? {}
  let build: string | undefined
  /** How often the memory was cleared. An answer to an older request may be out of date. */
  let generation = 0
  const files = createFileRequests(() => packing)
  const data = createDataReader(options)

  const site = async () => readSiteFile(await fetchJson(options, dataUrls.site, 'no-store'))

  async function renew(): Promise<void> {
    const found = await site()
    if (found.build === build) return
    build = found.build
    packing = found
    forget()
    onNewBuild?.()
  }

  /** Requests that are under way still answer their callers, but new callers do not share them. */
  function forget(): void {
    generation += 1
    cache.clear()
    data.forget()
    requests = createSharedRequests()
  }

  async function fetchFile<T extends CachedFile>(
    file: FileRequest<T>,
    signal: AbortSignal,
  ): Promise<T> {
    let asked = generation
    const read = async (cache: RequestCache) =>
      file.read(await data.json(file.address(), cache, signal))
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

  return {
    site,
    page: (address, signal) => open(files.page(address), signal),
    categories: () => open(files.categories()),
    months: (scope) => open(files.months(scope)),
    list: (scope, name) => open(files.list(scope, name)),
    article: (id) => open(files.article(id)),
    peek: (address) => cache.get(files.page(address).key) as PageFile | undefined,
    renew,
    forget,
  }
}

function mayBeStale(error: unknown): boolean {
  return error instanceof ContentMissingError || error instanceof ContentFormatError
}
