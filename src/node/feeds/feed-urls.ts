import { siteUrls } from '../../shared/site-urls.ts'
import type { ListScope } from '../../shared/urls/list-scope.ts'

/** The lists that have feeds: all articles, and each category. */
export type FeedScope = Extract<ListScope, { readonly kind: 'all' | 'category' }>

/** The formats of feeds: the file beside the list's page, and the media type. */
export const feedFormats = {
  atom: { file: 'feed.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
} as const

/** The URLs of files for programs: percent-encoded paths without the site's base. */
export const machineUrls = {
  opml: '/opml.xml',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  /** Parts of a sitemap that is too large for one file, counted from 1. */
  sitemapPart: (number: number): string => `/sitemap-${number}.xml`,
  feed: (scope: FeedScope, format: keyof typeof feedFormats): string =>
    siteUrls.list(scope) + feedFormats[format].file,
}

/** The title of a feed: the category's path, if it has one, and the name of the site. */
export function feedTitle(labels: readonly string[], siteTitle: string): string {
  return labels.length === 0 ? siteTitle : `${labels.join(' › ')} · ${siteTitle}`
}

/** The URL of a site, as origin and base. */
export interface SiteAddress {
  /** Without a slash at the end. */
  readonly origin: string
  /** Begins and ends with a slash. */
  readonly base: string
}

/** The absolute URL of a path that does not include the base. */
export function absoluteUrl(path: string, site: SiteAddress): string {
  return site.origin + site.base.slice(0, -1) + path
}
