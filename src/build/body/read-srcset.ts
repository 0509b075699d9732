import { allowsAttribute } from '../../shared/html-policy.ts'
import type { BodyContext } from './body-context.ts'
import { isRelative, readWebAddress } from './web-address.ts'

const maxCandidates = 20

/** Reads a `srcset` and keeps the candidates with a safe address. Undefined when none is left. */
export function readSrcset(raw: string, context: BodyContext): string | undefined {
  const kept: string[] = []
  for (const { address, descriptor } of candidatesOf(raw)) {
    const published = isRelative(address) ? context.resolveMedia(address)?.src : undefined
    const src = published ?? readWebAddress(address, context.link)
    const candidate = src && (descriptor ? `${src} ${descriptor}` : src)
    if (candidate && allowsAttribute('img', 'srcset', candidate)) kept.push(candidate)
    if (kept.length === maxCandidates) break
  }
  return kept.length === 0 ? undefined : kept.join(', ')
}

/** Splits as the specification does: a comma ends an address only at its end. */
function candidatesOf(raw: string): { address: string; descriptor: string }[] {
  const found = []
  for (const [, address = '', rest = ''] of raw
    .slice(0, 20_000)
    .matchAll(/[\s,]*(\S*[^\s,])(?:,|\s+([^,]*)|\s*$)/g)) {
    const descriptor = rest.trim()
    if (/^(?:\d{1,5}(?:\.\d{1,3})?[wx])?$/.test(descriptor)) found.push({ address, descriptor })
    if (found.length > maxCandidates * 2) break
  }
  return found
}
