import { type ForeignLink, linkOf } from './foreign-link.ts'

/** Always takes the whole of a word, so that the time is in step with the length of a text. */
const attributePattern = /([^\s"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g

interface LinkAttributes {
  /** The names of attributes that hold the URL, the first that has one counts. */
  readonly urls: readonly string[]
  /** The names of those that hold the time in seconds since 1970. */
  readonly times?: readonly string[]
  /** Whether the case of a name matters, as in XML. */
  readonly inXml: boolean
}

/** The links in the attributes of the tags of a name. Nothing of the text becomes markup. */
export function readTagLinks(
  text: string,
  tag: 'a' | 'outline',
  { urls, times = [], inXml }: LinkAttributes,
): readonly ForeignLink[] {
  return [...tagsOf(text)].flatMap(({ name, inside }) => {
    if (name.toLowerCase() !== tag) return []
    const attributes = new Map(
      [...inside.matchAll(attributePattern)].map(([, key = '', a, b, c]) => [
        inXml ? key : key.toLowerCase(),
        decode(a ?? b ?? c ?? ''),
      ]),
    )
    const first = (names: readonly string[]) =>
      names.map((key) => attributes.get(key)).find(Boolean)
    return linkOf(first(urls), Number(first(times)) * 1000)
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
