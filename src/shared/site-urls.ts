import { type PageAddress, pageKinds, pageRow } from './pages.ts'
import { listSegments } from './urls/list-address.ts'
import type { ListPageName, ListScope } from './urls/list-scope.ts'

/** Joins path segments into a percent-encoded path that begins and ends with a slash. */
function pathOf(segments: readonly string[]): string {
  return `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`
}

/** The URL of a page, the reverse of `parsePageUrl`: a percent-encoded path without the site's base. */
export function pageUrl(address: PageAddress): string {
  return pathOf(pageRow(address.kind).segments(address))
}

/** The URLs of the site's own links. Each is a percent-encoded path without the site's base. */
export const siteUrls = {
  home: '/',
  categories: pageUrl({ kind: 'categories' }),
  search: pageUrl({ kind: 'search' }),
  saved: pageUrl({ kind: 'saved' }),
  history: pageUrl({ kind: 'history' }),
  settings: pageUrl({ kind: 'settings' }),
  searchFor: (query: string): string => `${siteUrls.search}?q=${encodeURIComponent(query)}`,
  /** The Atom feed of a list; only the list of all articles and categories have one. */
  feed: (scope: ListScope): string => `${siteUrls.list(scope)}feed.xml`,
  article: (id: string): string => pageUrl({ kind: 'article', id }),
  list: (scope: ListScope, page: ListPageName = 'latest'): string =>
    pathOf(listSegments({ scope, page })),
  category: (slugs: readonly string[]): string => siteUrls.list({ kind: 'category', slugs }),
  author: (slug: string): string => siteUrls.list({ kind: 'author', slug }),
  tag: (slug: string): string => siteUrls.list({ kind: 'tag', slug }),
}

/**
 * Reads a URL path (percent-encoded, without the site's base, with or without the last slash). Undefined
 * when no page can have this path. A path that can be read may still have no page.
 */
export function parsePageUrl(path: string): PageAddress | undefined {
  const segments = decodeSegments(path)
  if (segments === undefined) return undefined
  for (const kind of pageKinds) {
    const said = pageRow(kind).read(segments)
    if (said) return { ...said, kind } as PageAddress
  }
  return undefined
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
