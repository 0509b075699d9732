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

/** Turns what stands in lines of text into Markdown; addresses are resolved against `base`. */
export function inlineMarkdown(nodes: readonly MarkdownNode[], base: string): string {
  return nodes.map((node) => oneInline(node, base)).join('')
}

function oneInline(node: MarkdownNode, base: string): string {
  if (node.nodeValue !== null) {
    return node.nodeName === '#text' ? escapeText(node.nodeValue.replace(/\s+/g, ' ')) : ''
  }
  const name = nameOf(node)
  const content = () => inlineMarkdown(childrenOf(node), base)
  if (name === 'br') return '\\\n'
  if (name === 'code' || name === 'samp') return codeSpan(rawText(node))
  if (name === 'img') return pictureMarkdown(node, base)
  if (name === 'math') return formulaMarkdown(node)
  if (name === 'a') return linkMarkdown(node, content(), base)
  if (name === 'rt') return `（${content()}）`
  if (name === 'rp' || name === 'wbr' || name === 'source') return ''
  if (name === 'q') return `“${content()}”`
  const delimiter = delimiters.get(name)
  if (delimiter !== undefined) return emphasis(content(), delimiter, name)
  return kept.has(name) && content() ? `<${name}>${content()}</${name}>` : content()
}

/**
 * Delimiters of emphasis do not work beside white space, and next to punctuation only where another
 * one or a space follows, which Han text does not have: there HTML says the same.
 */
function emphasis(content: string, delimiter: string, name: string): string {
  const text = content.trim()
  if (text === '') return content
  const [before = '', after = ''] = content.split(text)
  const isPlain = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(text)
  const marked = isPlain ? delimiter + text + delimiter : `<${name}>${text}</${name}>`
  return before + marked + after
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return text.trim() === '' ? text : fence + space + text.replace(/\n/g, ' ') + space + fence
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
  return `![${escapeText(attributeOf(node, 'alt'))}](${addressMarkdown(src, base)})`
}

/** A whole address in the form that Markdown takes for one. */
export function addressMarkdown(address: string, base: string): string {
  const whole = URL.canParse(address, base) ? new URL(address, base).href : address
  return whole.replace(/[()<>\s\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
}

/** Takes their meaning from the characters of Markdown that may stand anywhere in a line. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
}

/** Takes their meaning from characters that have one only where a line begins. */
export function escapeLineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/gm, (_whole, space: string, marker: string) =>
      /\d/.test(marker) ? `${space}${marker}\\` : `${space}\\${marker}`,
    )
    .replace(/^ +/gm, '')
}
