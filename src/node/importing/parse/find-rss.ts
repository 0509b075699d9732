import type { RssFeed } from 'feedsmith'
import type { FoundFeed, FoundItem, FoundText } from './found-feed.ts'
import { mediaOf, mediaTexts, mediaTitle } from './media-of.ts'
import { updateWait } from './update-wait.ts'

/** The feed as RSS 0.91 to 2.0 state it. */
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
  const image = item.itunes?.image
  const own = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  return {
    guid: guid?.value,
    link: item.link ?? own?.href ?? (isLink ? guid?.value : undefined),
    base: item.xml?.base,
    textBase: undefined,
    title: { text: titleOf(item), isHtml: 'maybe' },
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
      ...(item.authors?.length || item.dc?.creators?.length ? [] : [item.itunes?.author]),
    ],
    tags: [...(item.categories?.map(({ name }) => name) ?? []), ...(item.dc?.subjects ?? [])],
    texts: textsOf(item),
    enclosures: item.enclosures ?? [],
    media: [...mediaOf(item.media), ...(image ? [{ url: image, type: 'image/*' }] : [])],
  }
}

/** Of podcasts and films the title may stand in the extension alone. */
function titleOf(item: RssFeed.Item<string>): string {
  const titles = [item.title, item.dc?.titles?.[0], item.itunes?.title, mediaTitle(item.media)]
  return titles.find((title) => title?.trim()) ?? ''
}

/** The texts of an item; those of podcasts and films only where it has none itself. */
function textsOf({ content, description, itunes, media }: RssFeed.Item<string>): FoundText[] {
  const own = [content?.encoded, description].filter((text) => text?.trim())
  if (own.length > 0) return own.flatMap((text) => (text ? [{ text, isHtml: true }] : []))
  const spoken = itunes?.summary?.trim() ? itunes.summary : itunes?.subtitle
  return [...(spoken ? [{ text: spoken, isHtml: false }] : []), ...mediaTexts(media)]
}
