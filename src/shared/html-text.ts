import { cellElements, silentElements, textElements } from './html-elements.ts'

const tags = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|<!--[\s\S]*?-->/g
/** What the serializer writes for some characters. */
export const textEntities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00a0'],
  ['&#39;', "'"],
])

/** What a formula says in one line: its parts one after the other would say something else. */
const alternative = / alttext="([^"]*)"/

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
    } else if (slash === '' && name === 'math') {
      text += readText(alternative.exec(tag)?.[1] ?? '', inPre)
      skipped = name
    } else if (slash === '' && (silentElements.has(name) || tag.includes(' data-embed=')))
      skipped = name
    else if (name !== '' && !textElements.has(name)) text += cellElements.has(name) ? ' ' : '\n'
  }
  return text + (skipped === undefined ? readText(html.slice(from), inPre) : '')
}

function readText(part: string, inPre: boolean): string {
  const text = part.includes('&') ? part.replace(/&(?:[a-z]+|#39);/g, readEntity) : part
  return inPre ? text : text.replace(/[\t\n\r\f]+/g, ' ')
}

function readEntity(entity: string): string {
  return textEntities.get(entity) ?? entity
}
