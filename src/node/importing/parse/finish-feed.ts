import { readWebAddress } from '../../body/tree/web-address.ts'
import { cleanLine } from '../../core/clean-text.ts'
import { withoutForbidden } from '../../core/escape.ts'
import { absoluteBody } from '../../feeds/absolute-body.ts'
import { parseDate } from '../../input/front-matter/parse-date.ts'
import type { FeedEnclosure, FeedItem } from '../feed-item.ts'
import type { FoundFeed, FoundItem, FoundText } from './found-feed.ts'
import { asHtml, plainLine } from './plain-text.ts'
import { isZeroDate } from './zero-date.ts'

/** Where a feed came from, and the zone of dates that name none. */
export interface FeedOrigin {
  readonly url: string
  /** An IANA name. */
  readonly timeZone: string
}

/** The title, link and items of a feed with absolute addresses, plain titles and dates in UTC. */
export function finishFeed(found: FoundFeed, origin: FeedOrigin) {
  const channelBase = webAddress(found.base, origin.url)
  const link = webAddress(found.link, channelBase ?? origin.url)
  const bases = { xml: channelBase, links: channelBase ?? link ?? origin.url }
  return {
    title: plainLine(found.title),
    ...(link !== undefined && { link }),
    items: found.items.map((item) => finishItem(item, bases, origin.timeZone)),
  }
}

/** The addresses against which relative ones of a channel are resolved. */
interface Bases {
  /** `xml:base`, if there is one. */
  readonly xml: string | undefined
  readonly links: string
}

function finishItem(found: FoundItem, bases: Bases, timeZone: string): FeedItem {
  const base = webAddress(found.base, bases.links)
  const link = webAddress(found.link, base ?? bases.links)
  const title = plainLine(found.title)
  const date = firstDate(found.dates, timeZone)
  const updated = firstDate(found.updates, timeZone)
  const html = withoutForbidden(longest(found.texts))
  const enclosures = enclosuresOf(found, html, base ?? bases.links)
  // Nothing else tells such an item from the others. What is behind the "?" is often another in every answer.
  const file = link === undefined && title === '' ? enclosures[0]?.url.split('?', 1)[0] : undefined
  const guid = found.guid?.trim() || file
  const xmlBase = webAddress(found.textBase, base ?? bases.links) ?? base ?? bases.xml
  return {
    ...(guid && { guid }),
    ...(link !== undefined && { link }),
    title,
    ...(date !== undefined && { date }),
    ...(updated !== undefined && updated !== date && { updated }),
    authors: distinct(found.authors),
    tags: distinct(found.tags),
    // Addresses in a text are relative to its article, unless `xml:base` says something else.
    html: xmlBase === undefined || xmlBase === link ? html : withBase(html, xmlBase),
    enclosures,
  }
}

/** HTML with absolute addresses; as it is where elements stand too deep inside each other to be written. */
function withBase(html: string, base: string): string {
  try {
    return absoluteBody(html, base)
  } catch {
    return html
  }
}

function enclosuresOf(found: FoundItem, html: string, base: string): FeedEnclosure[] {
  const named = found.enclosures.flatMap((one) => enclosure(one, base))
  if (named.length > 0 || /<(?:img|video|audio|picture)\b/i.test(html)) return uniqueByUrl(named)
  return uniqueByUrl(found.media.flatMap((one) => enclosure(one, base)))
}

function enclosure({ url, type }: Partial<FeedEnclosure>, base: string): FeedEnclosure[] {
  const absolute = webAddress(url, base)
  return absolute === undefined ? [] : [{ url: absolute, ...(type !== undefined && { type }) }]
}

function uniqueByUrl(enclosures: readonly FeedEnclosure[]): FeedEnclosure[] {
  return [...new Map(enclosures.map((one) => [one.url, one])).values()]
}

function longest(texts: readonly (FoundText | undefined | '')[]): string {
  return texts
    .flatMap((found) => (found ? [asHtml(found)] : []))
    .reduce((best, html) => (html.length > best.length ? html : best), '')
}

/** The first date that can be read; one that stands for none comes last. */
function firstDate(texts: readonly (string | undefined)[], timeZone: string): string | undefined {
  const dates = texts.flatMap((text) => (text && parseDate(text, timeZone)) || [])
  return dates.find((date) => !isZeroDate(date)) ?? dates[0]
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.map((text) => cleanLine(text ?? '')))].filter((text) => text !== '')
}

function webAddress(text: string | undefined, base: string): string | undefined {
  const trimmed = text?.trim()
  return trimmed ? readWebAddress(trimmed, base) : undefined
}
