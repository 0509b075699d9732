import { allowsAttribute } from '../../../../shared/html-policy.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import { isRelative, readWebAddress } from '../../tree/web-address.ts'

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

/** Splits as the specification does: a comma ends an address only at its end. Takes linear time. */
function candidatesOf(raw: string): { address: string; descriptor: string }[] {
  const text = raw.slice(0, 20_000)
  const found = []
  for (let at = 0; at < text.length && found.length <= maxCandidates * 2; ) {
    const start = skip(text, at, /[^\s,]/g)
    const end = skip(text, start, /\s/g)
    const address = withoutEndCommas(text.slice(start, end))
    const endsHere = address.length < end - start
    at = endsHere ? end : skip(text, end, /,/g)
    const descriptor = text.slice(end, at).trim()
    if (/^(?:\d{1,5}(?:\.\d{1,3})?[wx])?$/.test(descriptor)) found.push({ address, descriptor })
  }
  return found
}

/** Where the next character of a kind stands; the end of the text if there is none. */
function skip(text: string, from: number, kind: RegExp): number {
  kind.lastIndex = from
  return kind.exec(text)?.index ?? text.length
}

/** An address without the commas at its end. */
export function withoutEndCommas(address: string): string {
  let end = address.length
  while (address[end - 1] === ',') end -= 1
  return address.slice(0, end)
}
