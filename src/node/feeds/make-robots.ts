import type { FeedSite } from './feed-site.ts'
import { absoluteUrl, machineUrls } from './feed-urls.ts'

/**
 * `robots.txt`. Crawlers read it at the root of a host only: a site under a base path has to have it
 * copied there, which is why the rule names the base.
 */
export function makeRobots(site: FeedSite): string {
  if (site.settings.indexing === 'none') return `User-agent: *\nDisallow: ${site.base}\n`
  const sitemap = absoluteUrl(machineUrls.sitemap, site)
  return `User-agent: *\nAllow: ${site.base}\n\nSitemap: ${sitemap}\n`
}
