import { withoutForbidden } from '../../core/escape.ts'
import { markupTokens } from './markup-token.ts'

/**
 * An XML text as our parser can read it: without characters that XML forbids, without document types
 * (so no entity of a feed's own is ever defined), and with every `<` that begins nothing written as
 * `&lt;`. CDATA stays as it is. What begins and never ends is cut off.
 */
export function tidyXml(raw: string): string {
  const text = withoutForbidden(raw)
  const parts: string[] = []
  let from = 0
  for (const { kind, start, end } of markupTokens(text)) {
    if (kind === 'tag' || kind === 'data' || kind === 'aside') continue
    parts.push(text.slice(from, start))
    if (kind === 'lone') parts.push('&lt;')
    from = end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}
