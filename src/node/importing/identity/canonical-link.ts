import { trackingParameter } from '../../body/tree/link-lists.ts'

/** Parameters that only tell which visit a URL was written for. They are others in every answer. */
const sessionParameter = /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken)$/i

/** A session that stands in the path, as Java servers write it. */
const sessionInPath = /;jsessionid=[^/;?#]*/gi

/**
 * The part of a URL that tells which page it is. Scheme, `www.`, user, tracking parameters, sessions and
 * fragment make no difference; a fragment that is a route of an app (`#/…`, `#!…`) does. A text that is not an
 * http or https URL is returned as it is.
 */
export function canonicalLink(url: string): string {
  const parsed = parseHttp(url)
  if (parsed === undefined) return url.trim()
  const { host, pathname, hash } = parsed
  return (
    hostKey(host) +
    keptPath(pathname) +
    keptQuery(parsed, isTracking) +
    (/^#[!/]/.test(hash) ? hash : '')
  )
}

/** The key of a guid. For one that is a URL, scheme, `www.` and sessions make no difference. */
export function guidKey(guid: string): string {
  const text = guid.trim()
  const parsed = parseHttp(text)
  if (parsed === undefined) return text
  const { host, pathname, hash } = parsed
  return hostKey(host) + keptPath(pathname) + keptQuery(parsed, isSession) + hash
}

function parseHttp(text: string): URL | undefined {
  if (!/^\s*https?:\/\//i.test(text)) return undefined
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

function hostKey(host: string): string {
  return `//${host.replace(/^www\./, '')}`
}

function keptPath(pathname: string): string {
  return pathname.replace(sessionInPath, '')
}

function isSession(pair: string): boolean {
  return sessionParameter.test(nameOf(pair))
}

function isTracking(pair: string): boolean {
  return pair === '' || trackingParameter.test(nameOf(pair)) || isSession(pair)
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? ''
}

/** A query without the parameters that are left out. One that has none of them stays as it is. */
function keptQuery({ search }: URL, isLeftOut: (pair: string) => boolean): string {
  const pairs = search.slice(1).split('&')
  const kept = pairs.filter((pair) => !isLeftOut(pair))
  if (kept.length === pairs.length) return search
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}
