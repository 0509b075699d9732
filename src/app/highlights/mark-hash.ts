import { tryDecodePercent } from '../../shared/urls/decode-percent.ts'

const start = '#mark='

/** The fragment of an address that leads to a highlight in its article. */
export function markHash(name: string): string {
  return start + encodeURIComponent(name)
}

/** The name of the highlight that a fragment leads to; undefined where it leads elsewhere. */
export function readMarkHash(hash: string): string | undefined {
  return hash.startsWith(start) ? tryDecodePercent(hash.slice(start.length)) : undefined
}
