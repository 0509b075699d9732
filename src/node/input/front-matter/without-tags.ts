import { cleanLine } from '../../core/clean-text.ts'

const inline =
  'a|abbr|b|big|bdi|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var'
/** The innermost pair of tags that stands around words of a line. */
const pair = new RegExp(
  `<(${inline})(?:\\s[^<>]*)?>([^<>]*(?:<(?!/?(?:${inline})\\b)[^<>]*)*)</\\1\\s*>`,
  'gi',
)
const wrapped = /^<(p|div|h[1-6])(?:\s[^<>]*)?>(.*)<\/\1\s*>$/is
const dataSection = /^<!\[CDATA\[(.*)\]\]>$/s
const picture = /<img\s[^<>]*>/gi
const alternative = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const maxNesting = 8

/**
 * The words of a headline without the markup that scrapers left in it: pairs of inline tags, line breaks,
 * pictures by their alternative text. A tag that a headline is about (`<div>`, `List<String>`) stands
 * alone and stays.
 */
export function withoutTags(title: string): string {
  if (!title.includes('<')) return title
  let text = (dataSection.exec(title.trim())?.[1] ?? title)
    .replace(picture, (tag) => {
      const [, double, single, bare] = alternative.exec(tag) ?? []
      return double ?? single ?? bare ?? ''
    })
    .replace(/<br\s*\/?>/gi, ' ')
  for (let level = 0; level < maxNesting && pair.test(text); level += 1) {
    pair.lastIndex = 0
    text = text.replace(pair, '$2')
  }
  pair.lastIndex = 0
  return cleanLine(wrapped.exec(text.trim())?.[2] ?? text)
}
