import { decodeHTML } from 'entities'
import { readWebAddress } from '../../body/tree/web-address.ts'

const feedTypes = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)|text\/xml)/i

/** The feeds that a page names by `<link rel="alternate">`, absolute, ten at most. */
export function linkedFeeds(html: string, pageUrl: string): string[] {
  const links = html.match(/<link\s[^<>]*>/gi) ?? []
  const urls = links.flatMap((link) => {
    const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(attribute(link, 'rel'))
    if (!isAlternate || !feedTypes.test(attribute(link, 'type'))) return []
    const href = attribute(link, 'href')
    return (href && readWebAddress(href, pageUrl)) || []
  })
  return [...new Set(urls)].slice(0, 10)
}

function attribute(tag: string, name: 'rel' | 'type' | 'href'): string {
  const patterns = {
    rel: /\srel\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
    type: /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
    href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
  }
  const [, quoted, single, bare] = patterns[name].exec(tag) ?? []
  return decodeHTML(quoted ?? single ?? bare ?? '').trim()
}
