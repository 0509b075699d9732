import { trackingParameter } from '../../body/tree/link-lists.ts'

/**
 * The part of a URL that tells which page it is. Scheme, `www.`, user, tracking parameters and fragment
 * make no difference; a fragment that is a route of an app (`#/…`, `#!…`) does. A text that is not an
 * http or https URL is returned as it is.
 */
export function canonicalLink(url: string): string {
  const parsed = parseHttp(url)
  if (parsed === undefined) return url.trim()
  const { host, pathname, hash } = parsed
  return hostKey(host) + pathname + keptQuery(parsed) + (/^#[!/]/.test(hash) ? hash : '')
}

/** The key of a guid. For one that is a URL, scheme and `www.` make no difference. */
export function guidKey(guid: string): string {
  const text = guid.trim()
  const parsed = parseHttp(text)
  if (parsed === undefined) return text
  const { host, pathname, search, hash } = parsed
  return hostKey(host) + pathname + search + hash
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

function keptQuery({ search }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameter.test(pair.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}
