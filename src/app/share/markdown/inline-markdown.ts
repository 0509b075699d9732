import { escapeText } from '../../ui/text/escape-markdown.ts'
import { attributeOf, childrenOf, type MarkdownNode, nameOf, rawText } from './markdown-node.ts'

/** Elements that Markdown has delimiters for. */
const delimiters: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['del', '~~'],
  ['s', '~~'],
])

/** Elements that Markdown leaves to HTML. */
const kept = new Set(['sub', 'sup', 'kbd', 'mark', 'u', 'ins'])

/** The context of a conversion of text beside the nodes. */
export interface InlineContext {
  /** The address of the article, against which its links are resolved. */
  readonly base: string
  /** Whether the text stands in a cell of a table, which every `|` would end. */
  readonly inCell?: boolean
}

/** Turns what stands in lines of text into Markdown. */
export function inlineMarkdown(nodes: readonly MarkdownNode[], context: InlineContext): string {
  return nodes.reduce((before, node) => {
    const piece = oneInline(node, before.slice(-1), context)
    // Beside a link the sign would make a picture of it.
    return (
      (before.endsWith('!') && piece.startsWith('[') ? `${before.slice(0, -1)}\\!` : before) + piece
    )
  }, '')
}

/** One node; `before` is the character that stands before it. */
function oneInline(node: MarkdownNode, before: string, context: InlineContext): string {
  if (node.nodeValue !== null) {
    return node.nodeName === '#text' ? escapeText(node.nodeValue.replace(/\s+/g, ' ')) : ''
  }
  const name = nameOf(node)
  const content = () => inlineMarkdown(childrenOf(node), context)
  if (name === 'br') return '\\\n'
  if (name === 'code' || name === 'samp') return codeSpan(rawText(node), before, context)
  if (name === 'img') return pictureMarkdown(node, context.base)
  if (name === 'math') return formulaMarkdown(node)
  if (name === 'a') return linkMarkdown(node, content(), context.base)
  if (name === 'rt') return `（${content()}）`
  if (name === 'rp' || name === 'wbr' || name === 'source') return ''
  if (name === 'q') return `“${content()}”`
  const delimiter = delimiters.get(name)
  if (delimiter !== undefined) return emphasis(content(), { delimiter, name, before })
  return kept.has(name) && content() ? `<${name}>${content()}</${name}>` : content()
}

interface EmphasisKind {
  readonly delimiter: string
  readonly name: string
  /** The character before it. */
  readonly before: string
}

/**
 * Delimiters of emphasis do not work beside white space, after another of their kind, and next to
 * punctuation only where another one or a space follows, which Han text does not have: there HTML says the same.
 */
export function emphasis(content: string, { delimiter, name, before }: EmphasisKind): string {
  const [, first = '', text = '', last = ''] = aroundBlanks.exec(content) ?? []
  if (text === '') return content
  const isPlain = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(text)
  const isAlone = first !== '' || before === '' || !delimiter.startsWith(before)
  const marked = isPlain && isAlone ? delimiter + text + delimiter : `<${name}>${text}</${name}>`
  return first + marked + last
}

/** A text between blanks and breaks of lines. */
const aroundBlanks = /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/

/** Markdown without blanks and breaks of lines at its ends. */
export function trimBreaks(markdown: string): string {
  return aroundBlanks.exec(markdown)?.[2] ?? ''
}

function codeSpan(source: string, before: string, { inCell }: InlineContext): string {
  const text = source.replace(/\n/g, ' ')
  if (text.trim() === '') return text
  // Beside another one the signs of both would run together.
  if (before === '`') return `<code>${escapeText(text)}</code>`
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return fence + space + (inCell ? text.replaceAll('|', '\\|') : text) + space + fence
}

/** The TeX of a formula between dollars; what it says in one line where it has none. */
function formulaMarkdown(node: MarkdownNode): string {
  const tex = attributeOf(node, 'data-tex')
  if (tex === '') return escapeText(attributeOf(node, 'alttext'))
  const delimiter = attributeOf(node, 'display') === 'block' ? '$$' : '$'
  return delimiter + tex + delimiter
}

function linkMarkdown(node: MarkdownNode, content: string, base: string): string {
  const href = attributeOf(node, 'href')
  // A link inside the article leads nowhere once the text stands elsewhere.
  if (href === '' || href.startsWith('#')) return content
  return content.trim() === '' ? '' : `[${content}](${addressMarkdown(href, base)})`
}

/** A picture as Markdown; empty where it has no address. */
export function pictureMarkdown(node: MarkdownNode, base: string): string {
  const src = attributeOf(node, 'src')
  if (src === '' || src.startsWith('data:')) return escapeText(attributeOf(node, 'alt'))
  const alt = attributeOf(node, 'alt').replace(/\s+/g, ' ')
  return `![${escapeText(alt)}](${addressMarkdown(src, base)})`
}

/** A whole address in the form that Markdown takes for one. */
export function addressMarkdown(address: string, base: string): string {
  const whole = URL.canParse(address, base) ? new URL(address, base).href : address
  return whole.replace(/[()<>\s\\|]/g, percentEncode)
}

function percentEncode(letter: string): string {
  const isAscii = letter < '\u0080'
  return isAscii
    ? `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
    : encodeURIComponent(letter)
}

/** A heading of a level from its text as Markdown; signs at its end would be taken for an ornament. */
export function headingLine(level: number, text: string): string {
  const line = trimBreaks(text).replaceAll('\\\n', ' ')
  return `${'#'.repeat(level)} ${line.replace(/(?<=^|\s)#+$/, '\\$&')}`
}
