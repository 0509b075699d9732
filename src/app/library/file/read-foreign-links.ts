/** A link that another program kept. */
export interface ForeignLink {
  readonly url: string
  /** When it was kept, in milliseconds since 1970; missing where the file does not say it. */
  readonly at?: number
}

/**
 * The links in an export of another reader: JSON of Google Reader and Inoreader (`items` with `canonical` or
 * `alternate`), bookmarks of a browser (Netscape's HTML), OPML with links. Undefined for any other text.
 */
export function readForeignLinks(text: string): readonly ForeignLink[] | undefined {
  const own = text.replace(/^\uFEFF/, '')
  const start = own.slice(0, 2_000).trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return readStarredJson(own)
  if (/<opml\b/i.test(start)) return readTags(text, 'outline', ['url', 'htmlUrl', 'htmlurl'])
  if (/<!doctype netscape|<dl\b|<a\s/i.test(start)) return readTags(text, 'a', ['href'], 'add_date')
  return undefined
}

function readStarredJson(text: string): readonly ForeignLink[] | undefined {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  const items = Array.isArray(file) ? file : Object(file).items
  if (!Array.isArray(items)) return undefined
  return items.flatMap((item) => {
    const { canonical, alternate, url, link, crawlTimeMsec, published, timestampUsec } =
      Object(item)
    const href = [canonical, alternate].map(firstHref).find(Boolean) ?? url ?? link
    const times = [Number(timestampUsec) / 1000, Number(crawlTimeMsec), Number(published) * 1000]
    return made(
      href,
      times.find((time) => time > 0),
    )
  })
}

function firstHref(links: unknown): unknown {
  return Array.isArray(links) ? Object(links[0]).href : undefined
}

/** Always takes the whole of a word, so that the time is in step with the length of a text. */
const attributePattern = /([^\s"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g

/** The links in the attributes of the tags of a name. Nothing of the text becomes markup. */
function readTags(
  text: string,
  tag: string,
  urlNames: readonly string[],
  timeName?: string,
): readonly ForeignLink[] {
  return [...tagsOf(text)].flatMap(({ name, inside }) => {
    if (name.toLowerCase() !== tag) return []
    const attributes = new Map(
      [...inside.matchAll(attributePattern)].map(([, key = '', a, b, c]) => [
        timeName === undefined ? key : key.toLowerCase(),
        decode(a ?? b ?? c ?? ''),
      ]),
    )
    const url = urlNames.map((key) => attributes.get(key)).find(Boolean)
    const seconds = Number(timeName && attributes.get(timeName))
    return made(url, seconds * 1000)
  })
}

/** The tags of links in a text, with what stands inside them. What follows a tag without an end is left. */
function* tagsOf(text: string): Generator<{ readonly name: string; readonly inside: string }> {
  const start = /<(a|outline)\s/gi
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = endOfTag(text, start.lastIndex)
    if (end === -1) return
    yield { name: match[1] ?? '', inside: text.slice(start.lastIndex, end) }
    start.lastIndex = end
  }
}

/** The position of the `>` that ends a tag; -1 without one. A `>` in quotes ends nothing. */
function endOfTag(text: string, from: number): number {
  const stop = /[>"']/g
  stop.lastIndex = from
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0] === '>') return match.index
    const close = text.indexOf(match[0], stop.lastIndex)
    if (close === -1) return -1
    stop.lastIndex = close + 1
  }
  return -1
}

function made(url: unknown, at: number | undefined): ForeignLink[] {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return []
  return [{ url, ...(at !== undefined && Number.isFinite(at) && at > 0 && { at }) }]
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(name.toLowerCase()) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
