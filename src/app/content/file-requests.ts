import { articleDataUrl } from '../../shared/article-shards.ts'
import {
  type ArticleFile,
  type CategoriesFile,
  type ChangesFile,
  dataUrls,
  type ListFile,
  type MonthsFile,
  type MovedFile,
} from '../../shared/content-files.ts'
import type { Packing } from '../../shared/packs/packing.ts'
import type { DataPageAddress } from '../../shared/pages.ts'
import type { ListPageName, ListScope } from '../../shared/urls/list-scope.ts'
import {
  readArticleFile,
  readCategoriesFile,
  readChangesFile,
  readListFile,
  readMonthsFile,
} from './read-content-file.ts'

/** The content file that a page is made from. */
export type PageFile = ArticleFile | MovedFile | ListFile | CategoriesFile | ChangesFile

/** A content file that is kept in memory. */
export type CachedFile = PageFile | MonthsFile

/** Where a file is: at a URL of its own, or as a member of a pack, by its key there. */
export interface FileAddress {
  readonly url: string
  readonly member?: string
}

/** A request for a file: how it is fetched, and kept. */
export interface FileRequest<T extends CachedFile> {
  /** The key of the file in the cache. */
  readonly key: string
  /** Where it is now: another build may put it elsewhere. */
  readonly address: () => FileAddress
  /** Checks and types the JSON of the file. */
  readonly read: (json: unknown) => T
}

/** Makes the requests for content files. `packing` tells how the data of the site is packed now. */
export function createFileRequests(packing: () => Packing) {
  function article(id: string): FileRequest<ArticleFile | MovedFile> {
    const address = () => {
      const { articleShards = 0 } = packing()
      const url = articleDataUrl(id, articleShards)
      return { url, ...(articleShards > 0 && { member: id }) }
    }
    return { key: `article ${id}`, address, read: readArticleFile }
  }

  function list(scope: ListScope, page: ListPageName): FileRequest<ListFile> {
    const url = dataUrls.list(scope, page)
    const address = () => {
      const pack = dataUrls.listPack(scope, page, packing())
      return pack === undefined ? { url } : { url: pack, member: String(page) }
    }
    return { key: url, address, read: readListFile }
  }

  const categories = () => requestAt(dataUrls.categories, readCategoriesFile)
  const months = (scope: ListScope) => requestAt(dataUrls.months(scope), readMonthsFile)

  function page(address: DataPageAddress): FileRequest<PageFile> {
    switch (address.kind) {
      case 'article':
        return article(address.id)
      case 'list':
        return list(address.scope, address.page)
      case 'changes':
        return requestAt(dataUrls.changes(address.id), readChangesFile)
      case 'categories':
        return categories()
    }
  }

  return { article, list, categories, months, page }
}

/** The request for a file that has a URL of its own and is kept under it. */
function requestAt<T extends CachedFile>(
  url: string,
  read: FileRequest<T>['read'],
): FileRequest<T> {
  return { key: url, address: () => ({ url }), read }
}
