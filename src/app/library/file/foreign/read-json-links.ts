import { type ForeignLink, linkOf, timeOf } from './foreign-link.ts'

/**
 * The links in an export as JSON: a list of objects, alone or as `items` (Google Reader, Inoreader, FreshRSS,
 * Pinboard, wallabag, Omnivore), or a tree of bookmarks as Chrome and Firefox keep it. Undefined for any other text.
 */
export function readJsonLinks(text: string): readonly ForeignLink[] | undefined {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  const { children, items, roots } = Object(file)
  if (Array.isArray(children) || Object(roots) === roots) return readTree(file)
  const list = Array.isArray(file) ? file : items
  return Array.isArray(list) ? list.flatMap(linkOfItem) : undefined
}

function linkOfItem(item: unknown): readonly ForeignLink[] {
  const { alternate, canonical, href, link, url, ...rest } = Object(item)
  const address = [canonical, alternate].map(firstHref).find(Boolean) ?? url ?? link ?? href
  return linkOf(address, timeOfItem(rest))
}

function firstHref(links: unknown): unknown {
  return Array.isArray(links) ? Object(links[0]).href : undefined
}

function timeOfItem(item: Readonly<Record<string, unknown>>): number | undefined {
  const { crawlTimeMsec, created_at, published, savedAt, time, timestampUsec } = item
  const dates = [savedAt, created_at, time].map((date) =>
    typeof date === 'string' ? timeOf(date) : Number.NaN,
  )
  return [
    Number(timestampUsec) / 1000,
    Number(crawlTimeMsec),
    ...dates,
    Number(published) * 1000,
  ].find((each) => each > 0)
}

/** From 1601, where Chrome begins to count, to 1970, in microseconds. */
const chromeEpoch = 11_644_473_600_000_000

/** The links of a tree in its order; it is walked without recursion, however deep it is. */
function readTree(tree: unknown): readonly ForeignLink[] {
  const found: ForeignLink[] = []
  const waiting: unknown[] = [tree]
  while (waiting.length > 0) {
    const { children, date_added, dateAdded, roots, uri, url } = Object(waiting.pop())
    const at = date_added === undefined ? Number(dateAdded) : Number(date_added) - chromeEpoch
    found.push(...linkOf(url ?? uri, at / 1000))
    const below = Array.isArray(children) ? children : Object.values(Object(roots))
    for (const node of below.toReversed()) waiting.push(node)
  }
  return found
}
