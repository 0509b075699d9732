import type { RawField, RawFields } from '../raw-fields.ts'
import { countLines } from './count-lines.ts'

/** The number of characters that are searched for the head of a page. */
const headLength = 64 * 1024

/** A fact, and where it stands in the head. */
interface Fact {
  readonly key: string
  readonly value: string
  readonly at: number
}

const language = /<html\b[^>]*\blang=["']?([\w-]+)/i
const title = /<title\b[^>]*>([^<]*)<\/title\s*>/i
const canonical =
  /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["'](https?:\/\/[^"'<>\s]+)["']/i
const metaTag = /<meta\s((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){1,4000})>/gi
const attribute = /([\w:.-]{1,50})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g

/** The names under which pages state a fact in a `<meta>`, those that count more first. */
const metaNames: readonly (readonly [key: string, names: readonly string[]])[] = [
  ['link', ['og:url']],
  ['title', ['og:title', 'twitter:title', 'dc.title']],
  ['author', ['author', 'dc.creator', 'byl', 'parsely-author']],
  [
    'date',
    [
      ...['article:published_time', 'og:published_time', 'datepublished', 'pubdate', 'publishdate'],
      ...[
        'publish_date',
        'publication_date',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
      ],
      ...['dc.date', 'parsely-pub-date', 'weibo:article:create_at', 'date'],
    ],
  ],
  ['updated', ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified']],
]

/**
 * The facts in the head of a saved page: language, title, canonical address, author, times of publication and
 * change. The attributes of a `<meta>` may stand in any order.
 */
export function readPageHead(page: string): RawFields {
  const head = page.slice(0, headLength)
  const fields = new Map<string, RawField>()
  for (const { key, value, at } of [...factsOf(head), ...metaFacts(head)]) {
    if (fields.has(key)) continue
    fields.set(key, { value, line: countLines(head.slice(0, at)) + 1 })
  }
  return fields
}

function* factsOf(head: string): Generator<Fact> {
  for (const [key, pattern] of [
    ['lang', language],
    ['title', title],
    ['link', canonical],
  ] as const) {
    const match = pattern.exec(head)
    if (match?.[1]) yield { key, value: match[1], at: match.index }
  }
}

function* metaFacts(head: string): Generator<Fact> {
  const said = new Map<string, Fact>()
  for (const match of head.matchAll(metaTag)) {
    const attributes = attributesOf(match[1] ?? '')
    const name = ['property', 'name', 'itemprop'].map((each) => attributes.get(each)).find(Boolean)
    const value = attributes.get('content')?.trim()
    const key = name?.toLowerCase() ?? ''
    if (value && !/[<>]/.test(value) && !said.has(key))
      said.set(key, { key, value, at: match.index })
  }
  for (const [key, names] of metaNames) {
    const fact = names.map((name) => said.get(name)).find((each) => each && fits(key, each.value))
    if (fact !== undefined) yield { ...fact, key }
  }
}

/** Whether a value may be what the key says: an author's address is no name, an address is an address. */
function fits(key: string, value: string): boolean {
  const isAddress = /^https?:\/\/\S+$/.test(value)
  return key === 'link' ? isAddress : key !== 'author' || !isAddress
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  )
}
