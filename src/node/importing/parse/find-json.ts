import type { JsonFeed } from 'feedsmith'
import type { FoundFeed, FoundItem } from './found-feed.ts'

/** The feed as JSON Feed 1.0 and 1.1 state it. */
export function findJson(feed: JsonFeed.Feed<string>): FoundFeed {
  return {
    title: feed.title === undefined ? undefined : { text: feed.title, isHtml: false },
    link: feed.home_page_url,
    base: undefined,
    waitMs: undefined,
    items: feed.items?.map(findItem) ?? [],
  }
}

function findItem(item: JsonFeed.Item<string>): FoundItem {
  return {
    guid: item.id,
    link: item.url ?? item.external_url,
    base: undefined,
    textBase: undefined,
    title: { text: item.title ?? '', isHtml: false },
    dates: [item.date_published, item.date_modified],
    updates: [item.date_modified],
    authors: item.authors?.map(({ name }) => name) ?? [],
    tags: item.tags ?? [],
    // `content_html` is the same text as `content_text`, and better.
    texts: item.content_html
      ? [{ text: item.content_html, isHtml: true }]
      : [item.content_text, item.summary].map((text) =>
          text ? { text, isHtml: false } : undefined,
        ),
    enclosures:
      item.attachments?.map(({ url, mime_type }) => ({
        ...(url !== undefined && { url }),
        ...(mime_type !== undefined && { type: mime_type }),
      })) ?? [],
    media: [item.image, item.banner_image].flatMap((url) =>
      url ? [{ url, type: 'image/*' }] : [],
    ),
  }
}
