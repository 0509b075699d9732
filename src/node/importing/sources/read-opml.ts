import { MalformedError, type Opml, parseOpml } from 'feedsmith'
import { withoutForbidden } from '../../core/escape.ts'
import type { NamedFeed, NamedFeeds } from './named-feed.ts'

/**
 * Reads OPML 1.0 and 2.0: nested outlines are the categories, an outline with `xmlUrl` is a feed. Throws
 * the reason as an `Error` if it is no OPML.
 */
export function readOpml(text: string): NamedFeeds {
  const xml = withoutForbidden(text)
    .replace(/<!DOCTYPE[^<>[]*(?:\[[^\]]*\])?\s*>/i, '')
    .trimStart()
  const body = parse(xml).body?.outlines ?? []
  const lines = linesOf(text)
  return { feeds: body.flatMap((outline) => feedsOf(outline, [], lines)), problems: [] }
}

function parse(xml: string): Opml.Document<string> {
  try {
    return parseOpml(xml)
  } catch (error) {
    const cause =
      error instanceof MalformedError && error.cause instanceof Error ? error.cause : error
    throw new Error(`it is no OPML: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function feedsOf(
  outline: Opml.Outline<string>,
  categories: readonly string[],
  lines: (url: string) => number | undefined,
): NamedFeed[] {
  const { xmlUrl, outlines = [] } = outline
  const title = outline.title?.trim() || outline.text?.trim() || undefined
  const inside = title === undefined ? categories : [...categories, title]
  const own =
    xmlUrl === undefined ? [] : [{ address: xmlUrl.trim(), title, categories, line: lines(xmlUrl) }]
  return [...own, ...outlines.flatMap((child) => feedsOf(child, inside, lines))]
}

/** The lines of addresses: each address is looked for behind the last one. */
function linesOf(text: string): (url: string) => number | undefined {
  let from = 0
  let line = 1
  return (url) => {
    const written = [url, url.replaceAll('&', '&amp;')]
    const found = written.map((one) => text.indexOf(one, from)).find((at) => at !== -1)
    if (found === undefined) return undefined
    line += text.slice(from, found).split('\n').length - 1
    from = found
    return line
  }
}
