import { parseUrl } from './parse-url.ts'

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** The port of a URL as text, its scheme's default included. */
function portOf(url: URL): string {
  return url.port || (defaultPorts[url.protocol] ?? '')
}

/**
 * Makes the question whether a URL's host may be asked at a private address. An entry is `host`, which
 * means its default ports, or `host:port`, which means that one. Entries that are neither allow nothing.
 */
export function allowedHosts(entries: readonly string[]): (url: URL) => boolean {
  const allowed = new Set(entries.flatMap(hostsWithPorts))
  return (url) => allowed.has(`${url.hostname}:${portOf(url)}`)
}

/** The entry as names with ports, written as URLs write them. */
function hostsWithPorts(entry: string): string[] {
  const url = parseUrl(`http://${entry.trim()}`)
  if (url === undefined || url.pathname !== '/' || url.username !== '') return []
  if (/:\d+$/.test(entry.trim())) return [`${url.hostname}:${portOf(url)}`]
  return Object.values(defaultPorts).map((port) => `${url.hostname}:${port}`)
}
