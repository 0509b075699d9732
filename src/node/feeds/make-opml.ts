import type { CategoryNode } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import type { FeedSite } from './feed-site.ts'
import { absoluteUrl, type FeedScope, feedTitle, machineUrls } from './feed-urls.ts'
import { xmlDeclaration, xmlElement, xmlText } from './xml-element.ts'

/**
 * Makes a list of all feeds of the site as OPML 2.0 (http://opml.org/spec2.opml), nested like the
 * category tree.
 */
export function makeOpml(site: FeedSite): string {
  const { library, settings } = site
  const outlines = [
    feedOutline({ kind: 'all' }, [], site),
    ...library.categories.map((category) => categoryOutline(category, [], site)),
  ]
  const head = xmlElement('head', {}, xmlText('title', settings.title))
  const body = xmlElement('body', {}, `\n${outlines.join('\n')}\n`)
  return `${xmlDeclaration + xmlElement('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`
}

/**
 * Makes the outline of a category. A category without children is a feed. Any other one is a folder, and
 * its own feed is the first in it: importers take an outline either for a feed or for a folder, and
 * ignore the children of a feed.
 */
function categoryOutline(
  category: CategoryNode,
  ancestors: readonly CategoryNode[],
  site: FeedSite,
): string {
  const path = [...ancestors, category]
  const slugs = path.map((node) => node.slug)
  const labels = path.map((node) => node.label)
  const feed = feedOutline({ kind: 'category', slugs }, labels, site)
  if (category.children.length === 0) return feed
  const inside = category.children.map((child) => categoryOutline(child, path, site))
  const attributes = { text: category.label, title: category.label }
  return xmlElement('outline', attributes, `\n${[feed, ...inside].join('\n')}\n`)
}

function feedOutline(scope: FeedScope, labels: readonly string[], site: FeedSite): string {
  return xmlElement('outline', {
    type: 'rss',
    text: labels.at(-1) ?? site.settings.title,
    title: feedTitle(labels, site.settings.title),
    xmlUrl: absoluteUrl(machineUrls.feed(scope, 'atom'), site),
    htmlUrl: absoluteUrl(siteUrls.list(scope), site),
  })
}
