/** Elements that stand in the middle of a line; every other one ends the line. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q rb rtc ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
/** Elements whose text is not the article's: readings would stand in the middle of their words. */
export const silentElements: ReadonlySet<string> = new Set([
  'rt',
  'rp',
  'script',
  'style',
  'template',
])
const tags = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|<!--[\s\S]*?-->/g
/** What the serializer writes for some characters. */
export const textEntities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&#39;': "'",
}

/**
 * The words of an article's body, one line for each block, without markup and ruby readings. `html`
 * is what the build wrote: well formed, with no other entities than the serializer's. Build and
 * search take the text by this function, so that they never differ; `htmlWords` of the build does the same.
 */
export function htmlText(html: string): string {
  let text = ''
  let from = 0
  let skipped: string | undefined
  let inPre = false
  for (const match of html.matchAll(tags)) {
    const [tag, slash, element = ''] = match
    if (skipped === undefined) text += readText(html.slice(from, match.index), inPre)
    from = match.index + tag.length
    const name = element.toLowerCase()
    if (name === 'pre') inPre = slash === ''
    if (skipped !== undefined) {
      if (slash !== '' && name === skipped) skipped = undefined
    } else if (slash === '' && (silentElements.has(name) || tag.includes(' data-embed=')))
      skipped = name
    else if (name !== '' && !inlineElements.has(name))
      text += name === 'td' || name === 'th' ? ' ' : '\n'
  }
  return text + (skipped === undefined ? readText(html.slice(from), inPre) : '')
}

function readText(part: string, inPre: boolean): string {
  const text = part.includes('&') ? part.replace(/&(?:[a-z]+|#39);/g, readEntity) : part
  return inPre ? text : text.replace(/[\t\n\r\f]+/g, ' ')
}

function readEntity(entity: string): string {
  return textEntities[entity] ?? entity
}
