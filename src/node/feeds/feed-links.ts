import type { PageData } from '../../shared/pages.ts'
import { escapeMarkup } from '../core/escape.ts'
import { onceForEach } from '../core/once-for-each.ts'
import {
  type FeedScope,
  feedFormats,
  feedTitle,
  machineUrls,
  type SiteAddress,
} from './feed-urls.ts'

/** The facts of the site that feed links need. */
interface FeedLinkSite extends Pick<SiteAddress, 'base'> {
  readonly info: { readonly title: string }
}

/**
 * The links by which programs find the feeds, for the head of a page: a category's own before the
 * site's, and on the first pages of the site the list of all feeds. They begin with the base only, so
 * that they also work where a build is looked at before it is published.
 */
export function feedLinks(page: PageData, site: FeedLinkSite): string {
  const links = siteFeedLinks(site)
  if (page.kind === 'categories') return links + outlineLink(site)
  if (page.kind !== 'list') return links
  if (page.scope.kind === 'all') return links + outlineLink(site)
  if (page.scope.kind !== 'category') return links
  const labels = page.place?.path.map((category) => category.label) ?? [page.label]
  return scopeLinks(page.scope, labels, site) + links
}

/** The links to the feeds of the whole site, which are all that an article has. */
const siteFeedLinks = onceForEach((site: FeedLinkSite): string =>
  scopeLinks({ kind: 'all' }, [], site),
)

function scopeLinks(scope: FeedScope, labels: readonly string[], site: FeedLinkSite): string {
  const title = feedTitle(labels, site.info.title)
  return (['atom', 'json'] as const)
    .map((format) => {
      const { type } = feedFormats[format]
      return link('alternate', type, title, machineUrls.feed(scope, format), site)
    })
    .join('')
}

function outlineLink(site: FeedLinkSite): string {
  return link('outline', 'text/x-opml', site.info.title, machineUrls.opml, site)
}

function link(rel: string, type: string, title: string, path: string, site: FeedLinkSite): string {
  const href = escapeMarkup(site.base.slice(0, -1) + path)
  return `<link rel="${rel}" type="${type}" title="${escapeMarkup(title)}" href="${href}">`
}
