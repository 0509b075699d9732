import {
  type ListPageName,
  type ListScope,
  parseListPageName,
  scopeSegments,
} from './list-scope.ts'

/** The parts of the address of a list page: the list and the page. */
export interface ListAddress {
  readonly scope: ListScope
  readonly page: ListPageName
}

/** The path segments of a list page, not percent-encoded. */
export function listSegments({ scope, page }: ListAddress): readonly string[] {
  return [...scopeSegments(scope), ...(page === 'latest' ? [] : ['page', String(page)])]
}

/**
 * Reads path segments that are not percent-encoded, the reverse of `listSegments`. Undefined when no list
 * can have them.
 */
export function readListSegments(segments: readonly string[]): ListAddress | undefined {
  const pageAt = segments.length - 2
  const page =
    segments[pageAt] === 'page' ? parseListPageName(segments[pageAt + 1] ?? '') : 'latest'
  if (page === undefined) return undefined
  const scope = readScope(page === 'latest' ? segments : segments.slice(0, pageAt))
  return scope && { scope, page }
}

/** Whether a path names a file beside a page. No category has such a name. */
function isFile(segments: readonly string[]): boolean {
  return ['feed.xml', 'feed.json', 'index.html'].includes(segments.at(-1) ?? '')
}

function category(slugs: readonly string[]): ListScope {
  return { kind: 'category', slugs }
}

function readScope(segments: readonly string[]): ListScope | undefined {
  const [head, first, second, ...more] = segments
  if (head === undefined) return { kind: 'all' }
  if (first === undefined) return undefined
  if (head === 'c') return isFile(segments) ? undefined : category(segments.slice(1))
  if (second === undefined) {
    if (head === 'by') return { kind: 'author', slug: first }
    if (head === 't') return { kind: 'tag', slug: first }
    return undefined
  }
  const isMonth = head === 'archive' && more.length === 0
  return isMonth && /^\d{4}$/.test(first) && /^(0[1-9]|1[0-2])$/.test(second)
    ? { kind: 'month', year: first, month: second }
    : undefined
}
