import type { RssFeed } from 'feedsmith'
import type { FoundFeed, FoundItem } from './found-feed.ts'
import { mediaOf } from './media-of.ts'
import { updateWait } from './update-wait.ts'

/** What RSS 0.91 to 2.0 states. */
export function findRss(feed: RssFeed.Feed<string>): FoundFeed {
  return {
    title: feed.title === undefined ? undefined : { text: feed.title, isHtml: 'maybe' },
    link: feed.link,
    base: feed.xml?.base,
    waitMs: updateWait(feed.ttl, feed.sy),
    items: feed.items?.map(findItem) ?? [],
  }
}

function findItem(item: RssFeed.Item<string>): FoundItem {
  const { guid } = item
  const isLink = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '')
  const own = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  return {
    guid: guid?.value,
    link: item.link ?? own?.href ?? (isLink ? guid?.value : undefined),
    base: item.xml?.base,
    textBase: undefined,
    title: { text: item.title ?? item.dc?.titles?.[0] ?? '', isHtml: 'maybe' },
    dates: [
      item.pubDate,
      ...(item.dc?.dates ?? []),
      item.atom?.published,
      ...(item.dcterms?.dates ?? []),
    ],
    updates: [item.atom?.updated, ...(item.dcterms?.modified ?? [])],
    authors: [
      ...(item.authors?.map(({ name, email }) => name ?? email) ?? []),
      ...(item.dc?.creators ?? []),
    ],
    tags: [...(item.categories?.map(({ name }) => name) ?? []), ...(item.dc?.subjects ?? [])],
    texts: [item.content?.encoded, item.description].map((text) =>
      text ? { text, isHtml: true } : undefined,
    ),
    enclosures: item.enclosures ?? [],
    media: mediaOf(item.media),
  }
}
