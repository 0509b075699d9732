import { type FixedPageKind, fixedPageOf } from './content-files.ts'
import {
  type ListPageName,
  type ListScope,
  parseListPageName,
  scopeSegments,
} from './list-scope.ts'

/** What an address inside the site points at. */
export type PageAddress =
  | { readonly kind: 'list'; readonly scope: ListScope; readonly page: ListPageName }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'categories' }
  | { readonly kind: FixedPageKind }

/** Joins path segments into a percent-encoded path that begins and ends with a slash. */
function pathOf(segments: readonly string[]): string {
  return `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`
}

/** The page addresses of DESIGN section 6: each a percent-encoded path without the site's base. */
export const siteUrls = {
  home: '/',
  categories: '/c/',
  search: '/search/',
  settings: '/settings/',
  searchFor: (query: string): string => `/search/?q=${encodeURIComponent(query)}`,
  /** The Atom feed of a list; only the list of all articles and categories have one. */
  feed: (scope: ListScope): string => `${siteUrls.list(scope)}feed.xml`,
  article: (id: string): string => pathOf(['a', id]),
  list: (scope: ListScope, page: ListPageName = 'latest'): string =>
    pathOf([...scopeSegments(scope), ...(page === 'latest' ? [] : ['page', String(page)])]),
  category: (slugs: readonly string[]): string => siteUrls.list({ kind: 'category', slugs }),
  author: (slug: string): string => siteUrls.list({ kind: 'author', slug }),
  tag: (slug: string): string => siteUrls.list({ kind: 'tag', slug }),
}

/** The address of a page, the reverse of `parsePageUrl`. */
export function pageUrl(address: PageAddress): string {
  switch (address.kind) {
    case 'list':
      return siteUrls.list(address.scope, address.page)
    case 'article':
      return siteUrls.article(address.id)
    case 'categories':
      return siteUrls.categories
    case 'search':
    case 'settings':
      return siteUrls[address.kind]
  }
}

/**
 * Reads a path (percent-encoded, without the site's base, with or without the last slash).
 * Undefined when no page can have this address; a page may still be missing for one that parses.
 */
export function parsePageUrl(path: string): PageAddress | undefined {
  const segments = decodeSegments(path)
  if (segments === undefined) return undefined
  const [head, ...rest] = segments
  if (head === 'a') {
    const [id, ...more] = rest
    return id === undefined || more.length > 0 ? undefined : { kind: 'article', id }
  }
  if (head === 'c' && rest.length === 0) return { kind: 'categories' }
  const fixed = rest.length === 0 && head !== undefined && fixedPageOf(head)
  if (fixed) return { kind: fixed.kind }
  const pageAt = segments.length - 2
  const page =
    segments[pageAt] === 'page' ? parseListPageName(segments[pageAt + 1] ?? '') : 'latest'
  if (page === undefined) return undefined
  const scope = parseScope(page === 'latest' ? segments : segments.slice(0, pageAt))
  return scope && { kind: 'list', scope, page }
}

function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path.split('/').map(decodeURIComponent)
    if (segments[0] === '') segments.shift()
    if (segments.at(-1) === '') segments.pop()
    return segments.some((segment) => segment === '') ? undefined : segments
  } catch {
    return undefined
  }
}

/** Whether a path names a file beside a page; no category is called so. */
function isFile(segments: readonly string[]): boolean {
  return ['feed.xml', 'feed.json', 'index.html'].includes(segments.at(-1) ?? '')
}

function category(slugs: readonly string[]): ListScope {
  return { kind: 'category', slugs }
}

function parseScope(segments: readonly string[]): ListScope | undefined {
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
