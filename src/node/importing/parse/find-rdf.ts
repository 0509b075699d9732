import type { RdfFeed } from 'feedsmith'
import type { FoundFeed, FoundItem } from './found-feed.ts'
import { mediaOf } from './media-of.ts'
import { updateWait } from './update-wait.ts'

/** The feed as RSS 0.90 and 1.0 state it. */
export function findRdf(feed: RdfFeed.Feed<string>): FoundFeed {
  return {
    title: feed.title === undefined ? undefined : { text: feed.title, isHtml: 'maybe' },
    link: feed.link,
    base: feed.xml?.base,
    waitMs: updateWait(undefined, feed.sy),
    items: feed.items?.map(findItem) ?? [],
  }
}

function findItem(item: RdfFeed.Item<string>): FoundItem {
  return {
    guid: item.rdf?.about,
    link: item.link ?? item.rdf?.about,
    base: item.xml?.base,
    textBase: undefined,
    title: { text: item.title ?? item.dc?.titles?.[0] ?? '', isHtml: 'maybe' },
    dates: [...(item.dc?.dates ?? []), ...(item.dcterms?.dates ?? [])],
    updates: item.dcterms?.modified ?? [],
    authors: item.dc?.creators ?? [],
    tags: item.dc?.subjects ?? [],
    texts: [item.content?.encoded, item.description].map((text) =>
      text ? { text, isHtml: true } : undefined,
    ),
    enclosures: [],
    media: mediaOf(item.media),
  }
}
