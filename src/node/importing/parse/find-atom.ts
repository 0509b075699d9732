import type { AtomFeed } from 'feedsmith'
import type { FoundFeed, FoundItem, FoundText } from './found-feed.ts'
import { mediaOf, mediaTexts } from './media-of.ts'
import { updateWait } from './update-wait.ts'

/** The feed as Atom 0.3 and 1.0 (RFC 4287) state it. */
export function findAtom(feed: AtomFeed.Feed<string>): FoundFeed {
  return {
    title: typed(feed.title),
    link: pageOf(feed.links),
    base: feed.xml?.base,
    waitMs: updateWait(undefined, feed.sy),
    items: feed.entries?.map(findEntry) ?? [],
  }
}

function findEntry(entry: AtomFeed.Entry<string>): FoundItem {
  return {
    guid: entry.id,
    link: pageOf(entry.links),
    base: entry.xml?.base,
    textBase: entry.content?.xml?.base,
    title: typed(entry.title),
    dates: [entry.published, ...(entry.dc?.dates ?? []), entry.updated],
    updates: [entry.updated],
    authors: [...(entry.authors?.map(({ name }) => name) ?? []), ...(entry.dc?.creators ?? [])],
    tags: entry.categories?.map(({ label, term }) => label ?? term) ?? [],
    // Entries of films have their text in Media RSS, as those of YouTube.
    texts: [typed(entry.content), typed(entry.summary), ...mediaTexts(entry.media)],
    enclosures:
      entry.links
        ?.filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type }) => ({
          ...(href !== undefined && { url: href }),
          ...(type !== undefined && { type }),
        })) ?? [],
    media: mediaOf(entry.media),
  }
}

/** The link to the page: `alternate`, which is also what a link without `rel` means. */
function pageOf(links: AtomFeed.Feed<string>['links']): string | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === 'alternate')
  const page = pages?.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages?.[0]
  return page?.href
}

/** A text construct (section 3.1). Content of another media type is HTML or nothing that could be shown. */
function typed(
  found: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): FoundText | undefined {
  if (found?.value === undefined) return undefined
  const type = found.type?.toLowerCase() ?? 'text'
  if (type === 'text' || type === 'text/plain') return { text: found.value, isHtml: false }
  return /^(?:x?html|text\/x?html|application\/xhtml\+xml)$/.test(type)
    ? { text: found.value, isHtml: true }
    : undefined
}
