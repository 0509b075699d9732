import type { CategoryNode } from '../../shared/article.ts'
import type { DataPageAddress } from '../../shared/pages.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import type { ListAddress } from '../../shared/urls/list-address.ts'
import { ContentMissingError, type ContentSource } from '../content/content-source.ts'

/** The page has another address now. */
export interface MovedPage {
  readonly kind: 'moved'
  readonly path: string
}

/** Makes what answers the error of a page that is missing: some addresses lead on. Other errors are thrown again. */
export function leadOn(
  address: DataPageAddress,
  content: Pick<ContentSource, 'list' | 'categories'>,
) {
  return async (error: unknown): Promise<MovedPage> => {
    if (!(error instanceof ContentMissingError) || address.kind !== 'list') throw error
    const path = (await otherCase(address, content)) ?? (await firstPage(address, content))
    if (path === undefined) throw error
    return { kind: 'moved', path }
  }
}

/**
 * The address of a category as the site writes it, where letter case alone differs: an article that is dated back
 * may have changed it.
 */
async function otherCase(
  { scope, page }: ListAddress,
  content: Pick<ContentSource, 'categories'>,
): Promise<string | undefined> {
  if (scope.kind !== 'category') return
  const { categories } = await content.categories()
  const slugs = findSlugs(categories, scope.slugs)
  if (slugs === undefined || slugs.every((slug, at) => slug === scope.slugs[at])) return
  return siteUrls.list({ kind: 'category', slugs }, page)
}

/** The slugs of a category as the tree has them, sought without letter case. */
function findSlugs(
  nodes: readonly CategoryNode[],
  [wanted, ...rest]: readonly string[],
): readonly string[] | undefined {
  if (wanted === undefined) return []
  const node = nodes.find(({ slug }) => slug.toLowerCase() === wanted.toLowerCase())
  const below = node && findSlugs(node.children, rest)
  return node && below && [node.slug, ...below]
}

/**
 * The address of a list's first page for the numbered page after the newest one. That comes when the first page no
 * longer shows its articles; an earlier build may have given its address away.
 */
async function firstPage(
  { scope, page }: ListAddress,
  content: Pick<ContentSource, 'list'>,
): Promise<string | undefined> {
  if (typeof page !== 'number') return
  const { older } = await content.list(scope, 'latest')
  const newest = typeof older === 'number' ? older : 0
  return older !== undefined && page === newest + 1 ? siteUrls.list(scope) : undefined
}
