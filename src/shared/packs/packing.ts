import { type ListPageName, undatedNumber } from '../urls/list-scope.ts'

/** How the data of a site is packed (`pack-format.ts`). It is not where both fields are missing. */
export interface Packing {
  /**
   * The number of files into which the data of all articles is packed. Missing where each article has its
   * own file.
   */
  readonly articleShards?: number
  /**
   * How many pages of a list are in a pack of a large archive, whose undated pages are in packs too. Missing
   * elsewhere: numbered pages are in packs of 8 then.
   */
  readonly pagesInPack?: number
}

const usualPagesInPack = 8

/**
 * The name of the pack that has a page of a list, where the page is the member with its name as the key. Undefined
 * where the page has a file of its own, as every first page. Of the packs of numbered pages, one is complete before
 * the next begins.
 */
export function listPackName(
  page: ListPageName,
  { articleShards = 0, pagesInPack }: Packing,
): string | undefined {
  if (articleShards === 0 || page === 'latest') return undefined
  if (typeof page === 'number') return `pages-${packAt(page, pagesInPack ?? usualPagesInPack)}`
  return pagesInPack === undefined
    ? undefined
    : `undated-${packAt(undatedNumber(page), pagesInPack)}`
}

function packAt(page: number, pagesInPack: number): number {
  return Math.floor((page - 1) / pagesInPack)
}
