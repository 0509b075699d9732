import { type OwnLinkKind, readOwnLink } from '../parse/own-links.ts'
import type { Attributes } from '../tree/body-tree.ts'
import { isRelative } from '../tree/web-address.ts'

const host = 'https://own.invalid/'

/**
 * The attributes of a link that names an article of this site. Until all articles are known, its address is
 * a mark on a reserved host name (RFC 2606). Undefined for any other address.
 */
export function markOwnLink(raw: string): Attributes | undefined {
  if (isOwnLinkMark(raw)) return isWhole(raw) ? { href: raw } : undefined
  const own = readOwnLink(raw)
  return own && { href: markOf(own.kind, own.target) }
}

/** The mark of a relative address in an article that names no original. */
export function markOwnPath(raw: string): Attributes | undefined {
  // A browser reads a scheme through line breaks.
  const isPath = isRelative(raw) && !/^[#?]|\p{Cc}/u.test(raw)
  return isPath ? { href: markOf('path', raw) } : undefined
}

function markOf(kind: OwnLinkKind, target: string): string {
  return `${host}${kind}/${encodeURIComponent(target.slice(0, 1000).toWellFormed()).replaceAll("'", '%27')}`
}

/** A body that was cleaned before has marks already, and keeps them. */
function isWhole(mark: string): boolean {
  const [, target] = /^(?:name|path)\/([\w.~%!()*-]*)$/.exec(mark.slice(host.length)) ?? []
  try {
    return target !== undefined && decodeURIComponent(target) !== ''
  } catch {
    return false
  }
}

/** Whether an address is such a mark. */
export function isOwnLinkMark(href: string): boolean {
  return href.startsWith(host)
}

/** Whether a body may hold such marks. */
export function holdsOwnLinks(html: string): boolean {
  return html.includes(` href="${host}`)
}
