import { decodePercent } from '../urls/decode-percent.ts'

/**
 * The key by which the address of an original is looked up, the same at build and in the browser. Addresses of
 * one page that differ in what rarely matters have the same key: the scheme, `www.`, a slash at the end, the
 * fragment, the marks of campaigns. Undefined for what is no http or https URL.
 */
export function originalKey(url: string): string | undefined {
  const parts = /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim())
  if (!parts) return undefined
  const [, host = '', path = '', query = ''] = parts
  const own = host.toLowerCase().replace(/^(?:www|m|amp)\.|:(?:80|443)$/g, '')
  const asked = query.split('&').filter((pair) => pair !== '' && !campaign.test(pair))
  return hash(
    [own, decodePercent(path).replace(/\/+$/, ''), ...asked.map(decodePercent).sort()].join('\n'),
  )
}

const campaign = /^(?:utm_\w+|fbclid|gclid|spm|share_\w+)(?:=|$)/i

/** 53 bits of a text (cyrb53) in base 36: two of 100,000 addresses meet once in a million archives. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
