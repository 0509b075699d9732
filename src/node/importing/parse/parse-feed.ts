import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { DeletedItem, ParsedFeed } from '../feed-item.ts'
import { cutJson } from './cut-json.ts'
import { findAtom } from './find-atom.ts'
import { findDeleted } from './find-deleted.ts'
import { findJson } from './find-json.ts'
import { findRdf } from './find-rdf.ts'
import { findRss } from './find-rss.ts'
import { type FeedOrigin, finishFeed } from './finish-feed.ts'
import type { FoundFeed, FoundItem } from './found-feed.ts'
import { linkedFeeds } from './linked-feeds.ts'
import { rootKind, type SplitFeed, splitFeed, type XmlKind } from './split-feed.ts'
import { tidyXml } from './tidy-xml.ts'

/** The result of reading a text. */
type FeedReading =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** An HTML page; `feeds` are those that it names. */
  | { readonly kind: 'page'; readonly feeds: readonly string[] }
  /** It has more elements than are read. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown' }

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. What most feeds get wrong does not lose
 * them: blanks before the declaration, a bare `&` or `<`, HTML entities, control characters, a document
 * type. A feed that breaks off is read up to its last whole item; an item that cannot be read is left
 * out; both with a warning. Entities that a feed declares itself are never expanded. Never throws.
 */
export function parseFeed(text: string, origin: FeedOrigin): FeedReading {
  const begin = text.slice(0, 1000).trimStart()
  if (begin.startsWith('{')) return readJson(text, origin)
  const xml = tidyXml(text)
  const kind = rootKind(text) === 'html' ? 'html' : rootKind(xml)
  if (kind === 'html') return { kind: 'page', feeds: linkedFeeds(text, origin.url) }
  return kind === undefined ? { kind: 'unknown' } : readXml(xml, kind, origin)
}

/** More elements than any feed has; their tree would take gigabytes. What is in CDATA or escaped is not counted. */
const maxTags = 400_000

/** The most text that reading every item alone may come to. */
const maxTextByItem = 64 * 1024 * 1024

/** A feed as found, and what went wrong on the way. */
interface Found {
  readonly feed: FoundFeed
  readonly isCutOff: boolean
  readonly warnings: readonly string[]
}

function readXml(xml: string, kind: XmlKind, origin: FeedOrigin): FeedReading {
  const split = splitFeed(xml, kind)
  if (split.tagCount > maxTags) return { kind: 'too-large' }
  const found = split.isWhole
    ? (readWhole(xml, kind) ?? readByItem(split, kind))
    : readCut(split, kind)
  if (found === undefined) return { kind: 'unknown' }
  return asReading(found, origin, kind === 'feed' ? findDeleted(xml) : [])
}

function readWhole(xml: string, kind: XmlKind): Found | undefined {
  const feed = attempt(() => finders[kind](xml))
  return feed && { feed, isCutOff: false, warnings: [] }
}

function readCut(split: SplitFeed, kind: XmlKind): Found | undefined {
  const { head, items, closing } = split
  const feed = attempt(() => finders[kind](head + items.join('') + closing))
  const found = feed ? { feed, isCutOff: true, warnings: [] } : readByItem(split, kind)
  return found && { ...found, isCutOff: true, warnings: [...found.warnings, cutOff(items.length)] }
}

/** Reads every item alone, so that one that is broken does not take the others with it. */
function readByItem({ head, shell, items, closing }: SplitFeed, kind: XmlKind): Found | undefined {
  if ((shell.length + closing.length) * items.length > maxTextByItem) return undefined
  const channel = attempt(() => finders[kind](head + closing))
  const read = items.map((item) => attempt(() => finders[kind](shell + item + closing)))
  const good: FoundItem[] = read.flatMap((feed) => feed?.items ?? [])
  const bad = read.filter((feed) => feed === undefined).length
  const feed = channel ?? read.find((one) => one !== undefined)
  if (feed === undefined || (items.length > 0 && good.length === 0)) return undefined
  const warnings = bad === 0 ? [] : [`${bad} of ${items.length} items cannot be read`]
  return { feed: { ...feed, items: good }, isCutOff: false, warnings }
}

const finders: Readonly<Record<XmlKind, (xml: string) => FoundFeed>> = {
  rss: (xml) => findRss(parseRssFeed(xml)),
  rdf: (xml) => findRdf(parseRdfFeed(xml)),
  feed: (xml) => findAtom(parseAtomFeed(xml)),
}

function readJson(text: string, origin: FeedOrigin): FeedReading {
  const whole = attempt(() => findJson(parseJsonFeed(text)))
  if (whole) return asReading({ feed: whole, isCutOff: false, warnings: [] }, origin)
  const cut = cutJson(text)
  const feed = cut === undefined ? undefined : attempt(() => findJson(parseJsonFeed(cut)))
  if (feed === undefined) return { kind: 'unknown' }
  return asReading({ feed, isCutOff: true, warnings: [cutOff(feed.items.length)] }, origin)
}

function asReading(
  { feed, isCutOff, warnings }: Found,
  origin: FeedOrigin,
  deleted: readonly DeletedItem[] = [],
): FeedReading {
  const { waitMs } = feed
  return {
    kind: 'feed',
    feed: {
      ...finishFeed(feed, origin),
      ...(waitMs !== undefined && { waitMs }),
      ...(deleted.length > 0 && { deleted }),
      isCutOff,
      warnings,
    },
  }
}

function cutOff(count: number): string {
  return `the feed breaks off after ${count} whole item${count === 1 ? '' : 's'}`
}

/** The parser throws at what it cannot read; that is an answer here. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
