import { inlineElements } from '../../../shared/html-elements.ts'
import { parseHtml } from '../../body/parse/parse-html.ts'
import type { SourceNode } from '../../body/tree/source-nodes.ts'

const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title'])

/** Words that stand beside a number which nobody wrote: it grows by itself. */
const counterWords =
  /(?:阅读|閱讀|评论|評論|点赞|點讚|浏览|瀏覽|收藏|转发|轉發|分享)[数數量次]?|\b(?:views?|comments?|likes?|shares?)\b/giu
const counted = /[\d.,]+\s*(?:[kKmMwW万萬千亿億]\b|[万萬千亿億])?\+?/g

/**
 * The words of HTML for comparing two states of an article: without markup, spaces, invisible characters
 * and counters (an element that holds only numbers and words such as 阅读 or views). Two texts with the
 * same words are the same article.
 */
export function plainWords(html: string): string {
  const parts: string[] = []
  for (const node of parseHtml(html).nodes) collect(node, parts)
  return parts
    .join('')
    .normalize('NFC')
    .replace(/[\s\p{Cf}\u3000]+/gu, '')
}

/** The words of HTML as `plainWords` gives them, for each stretch of text that stands on lines of its own. */
export function blockWords(html: string): string[] {
  const parts: string[] = []
  for (const node of parseHtml(html).nodes) collect(node, parts, blockEnd)
  return parts
    .join('')
    .split(blockEnd)
    .map((block) => block.normalize('NFC').replace(/[\s\p{Cf}\u3000]+/gu, ''))
    .filter((block) => block !== '')
}

/** No text of HTML has it. */
const blockEnd = '\0'

/** `end` is put around what does not stand in a line. */
function collect(node: SourceNode, parts: string[], end = ''): void {
  if ('value' in node) {
    parts.push(node.value)
    return
  }
  if (!('tagName' in node) || silent.has(node.tagName)) return
  const isBlock = end !== '' && (node.tagName === 'br' || !inlineElements.has(node.tagName))
  if (isBlock) parts.push(end)
  const start = parts.length
  for (const child of node.childNodes) collect(child, parts, end)
  if (isCounter(parts.slice(start))) parts.length = start
  if (isBlock) parts.push(end)
}

const bracketsAtEnd = /\s*[(（[【]([^()（）[\]【】]{1,40})[)）\]】]\s*$/u

/** A title without a counter in brackets at its end, such as `(12 comments)`. */
export function withoutCounter(title: string): string {
  const [end = '', inner = ''] = bracketsAtEnd.exec(title.slice(-100)) ?? []
  return isCounter([inner]) ? title.slice(0, title.length - end.length) : title
}

/** Whether an element holds only numbers and the words beside them. */
function isCounter(parts: readonly string[]): boolean {
  if (parts.length === 0 || parts.length > 20) return false
  const text = parts.join(' ')
  if (text.length > 100 || !/\d/.test(text)) return false
  const left = text.replace(counterWords, '')
  if (left === text) return false
  return left.replace(counted, '').replace(/[\s\p{Cf}:：()（）|·•/、,，・-]+/gu, '') === ''
}

/** The words that programs write behind the beginning of a text, without spaces. */
const teaserEnds = [
  'Thepost.{0,400}appearedfirston.{0,200}',
  '(?:Continuereading|Readmore|Readthe(?:full|rest)).{0,200}',
  '(?:Weiterlesen|Lirelasuite|Leermás|Sigueleyendo|Читатьдалее)[^.]{0,100}',
  '(?:阅读全文|閱讀全文|查看全文|查看更多|继续阅读|繼續閱讀|阅读更多|続きを読む|全文を読む|더보기)',
]
const teaserEnd = new RegExp(`[[(（【]?(?:${teaserEnds.join('|')})[\\p{P}\\p{S}]*$`, 'isu')
/** The most characters of the words behind a teaser. */
const longestEnd = 1000
const ellipsis = /(?:…|\.{3}|\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\))+$/u

/**
 * Whether the new words are a teaser of the old ones, not a change: their beginning with an ellipsis or with
 * words such as "read more" behind it, or less than half of them.
 */
export function isTeaserOf(before: string, after: string): boolean {
  const isBeginning = (start: string) => start.length < before.length && before.startsWith(start)
  const [head, tail] = [after.slice(0, -longestEnd), after.slice(-longestEnd)]
  const start = head + tail.replace(ellipsis, '').replace(teaserEnd, '').replace(ellipsis, '')
  if (start !== after && isBeginning(start)) return true
  return after.length < before.length / 2 && isBeginning(after)
}
