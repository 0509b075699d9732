/** A stretch of markup. `lone` is a `<` that begins nothing; `open` is what begins and never ends. */
export interface MarkupToken {
  readonly kind: 'tag' | 'data' | 'aside' | 'doctype' | 'lone' | 'open'
  readonly start: number
  readonly end: number
}

/** A tag ends at its first `>`, also inside a quoted value: only the text between tags matters here. */
const tag = /<\/?[\p{L}_:][^<>]*>/uy

/** Sections with an end of their own: CDATA, comments, instructions. */
const sections = [
  { opening: '<![CDATA[', closing: ']]>', kind: 'data' },
  { opening: '<!--', closing: '-->', kind: 'aside' },
  { opening: '<?', closing: '?>', kind: 'aside' },
] as const

/** A character that may follow a `<` that begins something. */
const begins = /[\p{L}_:/!?]/u

/**
 * The markup of an XML text, one token for each `<`, in one pass: time grows with the length alone. Text
 * between the tokens is not reported. What is not closed ends the walk with a token `open`.
 */
export function* markupTokens(text: string): Generator<MarkupToken> {
  const last = text.lastIndexOf('<')
  const broken = text.indexOf('>', last) === -1 ? last : -1
  for (let at = text.indexOf('<'); at !== -1; ) {
    const token = tokenAt(text, at, broken)
    yield token
    if (token.kind === 'open') return
    at = text.indexOf('<', token.end)
  }
}

/** `broken` is where the tag begins that the text breaks off in, or -1. */
function tokenAt(text: string, start: number, broken: number): MarkupToken {
  const open = { kind: 'open', start, end: text.length } as const
  const next = text.charAt(start + 1)
  const isMarkup = begins.test(next)
  if (start === broken && (isMarkup || next === '')) return open
  if (!isMarkup) return { kind: 'lone', start, end: start + 1 }
  const section = next === '!' || next === '?' ? sectionAt(text, start) : undefined
  if (section !== undefined) return section
  tag.lastIndex = start
  if (tag.test(text)) return { kind: 'tag', start, end: tag.lastIndex }
  return { kind: 'lone', start, end: start + 1 }
}

function sectionAt(text: string, start: number): MarkupToken | undefined {
  const section = sections.find(({ opening }) => text.startsWith(opening, start))
  if (section !== undefined) {
    const end = text.indexOf(section.closing, start + section.opening.length)
    if (end === -1) return { kind: 'open', start, end: text.length }
    return { kind: section.kind, start, end: end + section.closing.length }
  }
  if (!/^<!DOCTYPE\s/i.test(text.slice(start, start + 10))) return undefined
  return { kind: 'doctype', start, end: endOfDoctype(text, start) }
}

/** A document type ends at `>`, or after the `]` that closes its own declarations. */
function endOfDoctype(text: string, start: number): number {
  const close = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  if (bracket === -1 || (close !== -1 && close < bracket))
    return close === -1 ? text.length : close + 1
  const inner = text.indexOf(']', bracket)
  const end = inner === -1 ? -1 : text.indexOf('>', inner)
  return end === -1 ? text.length : end + 1
}

/** The name of a tag without its prefix, in lower case; a closing tag keeps its slash. */
export function tagName(text: string, { start, end }: MarkupToken): string {
  const name = /^<(\/?)(?:[^\s:/>]*:)?([^\s/>]*)/.exec(
    text.slice(start, Math.min(end, start + 100)),
  )
  return `${name?.[1] ?? ''}${name?.[2] ?? ''}`.toLowerCase()
}
