import { decodePercent } from '../../shared/urls/decode-percent.ts'
import { parseUrl } from '../fetching/parse-url.ts'

const maxDepth = 3

/** Hosts that give a picture whose address is in a parameter. */
const parameterProxy = /^(?:images\.weserv\.nl|wsrv\.nl)$|(?:^|[.-])(?:cors|proxy)(?:[.-]|$)/

const photon = /^i[0-3]\.wp\.com$/

/**
 * The URLs at which a picture is asked for, best first: its own, or that behind a proxy, over https and then
 * as it is named. It knows proxies that carry the whole address as query or path, weserv, that of WordPress,
 * and those named after CORS or a proxy that take `url`.
 */
export function directUrls(url: string): readonly string[] {
  const target = behindProxies(url)
  if (target === url) return [url]
  return [...new Set([target.replace(/^http:/, 'https:'), target])]
}

function behindProxies(url: string): string {
  let current = url
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const next = behindProxy(current)
    if (next === undefined) return current
    current = next
  }
  return current
}

/** The address behind one proxy. Undefined where there is none. */
function behindProxy(address: string): string | undefined {
  const url = parseUrl(address)
  if (url === undefined) return undefined
  const { hostname, pathname, search, searchParams } = url
  const carried = carriedAddress(search.slice(1)) ?? carriedAddress(pathname.slice(1) + search)
  if (carried !== undefined) return carried
  if (photon.test(hostname)) return namedAddress(pathname.slice(1), 'http')
  return parameterProxy.test(hostname)
    ? namedAddress(searchParams.get('url') ?? '', 'http')
    : undefined
}

/** A text that is a whole address, plain or percent-encoded. */
function carriedAddress(text: string): string | undefined {
  const plain = /^https?%3a/i.test(text) ? decodePercent(text) : text
  // Paths are sometimes written with one slash, because two become one on the way.
  const whole = plain.replace(/^(https?):\/+/i, '$1://')
  return /^https?:\/\//i.test(whole) ? parseUrl(whole)?.href : undefined
}

/** An address whose scheme may be missing. weserv writes `ssl:` for https. */
function namedAddress(text: string, scheme: string): string | undefined {
  const whole = /^https?:\/\//i.test(text)
    ? text
    : text.replace(/^(ssl:)?\/*/i, (_, ssl?: string) => `${ssl ? 'https' : scheme}://`)
  const url = parseUrl(whole)
  return url === undefined || text === '' ? undefined : url.href
}
