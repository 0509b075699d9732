import { redirectors, trackingParameter } from './link-lists.ts'

/** The longest address. Browsers and servers refuse longer ones, too. */
const maxLength = 8192

/**
 * Reads an address the way a browser does and returns it absolute, http or https only.
 * Whatever hides in it (line breaks in the scheme, entities, control characters) the URL parser sees
 * as a browser would. Undefined when it is anything else.
 */
export function readWebAddress(raw: string, base?: string): string | undefined {
  const url = parseUrl(raw, base)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
  }
  // The standard lets a quote stand in a host, and a backslash in a query; the policy does not.
  if (url.hostname.includes('"')) return undefined
  const href = url.href.replaceAll('\\', '%5C')
  return href.length > maxLength ? undefined : href
}

/** Reads the address of a link: an absolute http(s) address without trackers and detours, mail or telephone. */
export function readLinkAddress(raw: string, base?: string): string | undefined {
  const web = readWebAddress(raw, base)
  if (web !== undefined) return withoutTrackers(withoutDetours(web))
  const url = parseUrl(raw)
  if (url === undefined || !/^(?:mailto|tel):$/.test(url.protocol)) return undefined
  const contact = url.href.replace(/[\s<>"\\]/g, encodeURIComponent)
  return contact.length > maxLength || url.pathname === '' ? undefined : contact
}

/** Whether an address has no scheme and no host of its own. */
export function isRelative(raw: string): boolean {
  return !/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(raw)
}

/** The address inside an address that carries another one as its whole query, else the address itself. */
function withoutProxy(url: string): string {
  return /^https?:\/\/[^?#]*\?(https?:\/\/.+)$/.exec(url)?.[1] ?? url
}

/** The part of an address that all addresses of the same picture share. */
export function pictureKey(url: string): string {
  return withoutProxy(url.trim())
    .replace(/#.*$/s, '')
    .replace(/^(?:https?:)?\/\//i, '//')
}

function parseUrl(raw: string, base?: string): URL | undefined {
  if (raw.length > maxLength * 2) return undefined
  const text = completed(raw)
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** Adds the scheme to `//host/…`, and to `www.host/…`, where its author forgot it. */
function completed(raw: string): string {
  const text = raw.trim()
  if (/^[/\\]{2}/.test(text)) return `https:${text}`
  return /^www\.[a-z0-9-]+\.[a-z]/i.test(text) ? `https://${text}` : text
}

function withoutDetours(href: string): string {
  let current = href
  for (let step = 0; step < 3; step += 1) {
    const target = redirectTarget(current)
    if (target === undefined) return current
    current = target
  }
  return current
}

function redirectTarget(href: string): string | undefined {
  if (!href.includes('?')) return undefined
  const url = new URL(href)
  const redirector = redirectors.find(
    ({ host, path }) => host === url.hostname && (path === undefined || path === url.pathname),
  )
  const target = redirector && url.searchParams.get(redirector.parameter)
  return target ? readWebAddress(target) : undefined
}

/** Removes tracking parameters and leaves every other byte of the address as it is. */
function withoutTrackers(href: string): string {
  const start = href.indexOf('?')
  if (start < 0) return href
  const hash = href.indexOf('#', start)
  const query = href.slice(start + 1, hash < 0 ? undefined : hash)
  // An address as the whole query belongs to a proxy: it is not ours to cut.
  if (/^https?:/.test(query)) return href
  const kept = query
    .split('&')
    .filter((pair) => !trackingParameter.test(pair.split('=', 1)[0] ?? ''))
  const fragment = hash < 0 ? '' : href.slice(hash)
  const rest = kept.join('&')
  return rest === query ? href : `${href.slice(0, start)}${rest && `?${rest}`}${fragment}`
}
