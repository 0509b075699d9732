import { type MarkupToken, markupTokens, tagName } from './markup-token.ts'

/** The kinds of feeds that are XML, by the name of their root. */
export type XmlKind = 'rss' | 'rdf' | 'feed'

/** A feed in parts, so that each item can be read alone. Joined they are the text up to its last whole item. */
export interface SplitFeed {
  /** All before the first item. */
  readonly head: string
  /** The tags that items stand in, without what else is before them. */
  readonly shell: string
  readonly items: readonly string[]
  /** The end tags that close the shell. */
  readonly closing: string
  /** Whether the root is closed. */
  readonly isWhole: boolean
  readonly tagCount: number
}

/** The kind of the root with which a feed begins, or `html` where it is a page; undefined where it is neither. */
export function rootKind(text: string): XmlKind | 'html' | undefined {
  let count = 0
  for (const token of markupTokens(text)) {
    if (
      token.kind === 'doctype' &&
      /^<!DOCTYPE\s+html\b/i.test(text.slice(token.start, token.start + 30))
    )
      return 'html'
    if (token.kind !== 'tag') continue
    const name = tagName(text, token)
    if (name === 'rss' || name === 'rdf' || name === 'feed' || name === 'html') return name
    // Some servers write a warning of their own before the feed.
    count += 1
    if (count > 50) return undefined
  }
  return undefined
}

/** Splits the text of a feed, as `tidyXml` has left it. */
export function splitFeed(text: string, kind: XmlKind): SplitFeed {
  const itemName = kind === 'feed' ? 'entry' : 'item'
  const shell: MarkupToken[] = []
  const items: string[] = []
  let headEnd = text.length
  let start = -1
  let isWhole = false
  let tagCount = 0
  for (const token of markupTokens(text)) {
    if (token.kind !== 'tag') continue
    tagCount += 1
    const name = tagName(text, token)
    if (name === itemName && start === -1) {
      start = token.start
      headEnd = Math.min(headEnd, start)
    }
    if (start !== -1 && (name === `/${itemName}` || isEmpty(text, token, itemName))) {
      items.push(text.slice(start, token.end))
      start = -1
    }
    if (isShell(name, kind) && items.length === 0 && start === -1) shell.push(token)
    if (name === `/${kind}`) isWhole = true
  }
  return { head: text.slice(0, headEnd), items, isWhole, tagCount, ...shellOf(text, shell) }
}

function isEmpty(text: string, token: MarkupToken, itemName: string): boolean {
  return tagName(text, token) === itemName && text[token.end - 2] === '/'
}

/** Items of RSS stand in its channel; those of RDF beside it. */
function isShell(name: string, kind: XmlKind): boolean {
  return name === kind || (kind === 'rss' && name === 'channel')
}

function shellOf(text: string, tags: readonly MarkupToken[]): { shell: string; closing: string } {
  const written = tags.map(({ start, end }) => text.slice(start, end))
  const names = written.map((tag) => /^<([^\s/>]+)/.exec(tag)?.[1] ?? '')
  return {
    shell: written.join(''),
    closing: names
      .reverse()
      .map((name) => `</${name}>`)
      .join(''),
  }
}
