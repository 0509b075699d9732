import type { FeedSite } from './feed-site.ts'
import { absoluteUrl, machineUrls } from './feed-urls.ts'

/**
 * Makes `robots.txt` (RFC 9309). Crawlers read it only at the root of a host, so a site under a base path
 * has to copy it there; its rule therefore includes the base.
 */
export function makeRobots(site: FeedSite): string {
  if (site.settings.indexing === 'none') return `User-agent: *\nDisallow: ${site.base}\n`
  const sitemap = absoluteUrl(machineUrls.sitemap, site)
  return `User-agent: *\nAllow: ${site.base}\n\nSitemap: ${sitemap}\n`
}
