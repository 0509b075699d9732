import { cellElements, silentElements, textElements } from './html-elements.ts'

const tags = /<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|<!--[\s\S]*?-->/g
/** The entities that the serializer writes, and the characters they stand for. */
export const textEntities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00a0'],
  ['&#39;', "'"],
])

/** The text of a formula in one line. The text of its parts in a row would have another meaning. */
const alternative = / alttext="([^"]*)"/

/**
 * The text of an article's body: one line for each block, without markup and ruby readings. `html` is the
 * HTML that the build wrote: well formed, and with no other entities than the serializer's. Build and
 * search both use this function, so that their texts never differ; `htmlWords` of the build gives the
 * same text.
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
