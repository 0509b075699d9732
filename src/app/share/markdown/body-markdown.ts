import { cellElements, headingElements, rowGroupElements } from '../../../shared/html-elements.ts'
import { escapeLineStart } from '../../ui/text/escape-markdown.ts'
import {
  addressMarkdown,
  emphasis,
  headingLine,
  type InlineContext,
  inlineMarkdown,
  pictureMarkdown,
  trimBreaks,
} from './inline-markdown.ts'
import { attributeOf, childrenOf, type MarkdownNode, nameOf, rawText } from './markdown-node.ts'

/** The context of a conversion beside the nodes. */
export interface MarkdownContext extends InlineContext {
  /** The label of a film or sound without words of its own. */
  readonly media: string
}

type Blocks = (node: MarkdownNode, context: MarkdownContext) => readonly string[]

/** The block elements of the policy, each with its way into Markdown. */
const blockElements: ReadonlyMap<string, Blocks> = new Map<string, Blocks>([
  ...[...headingElements].map((name) => [name, heading] as const),
  ['p', inner],
  ['blockquote', (node, context) => [prefixLines(bodyMarkdown(node, context), '> ', '> ')]],
  ['hr', () => ['---']],
  ['pre', codeBlock],
  ['ul', list],
  ['ol', list],
  ['table', (node, context) => [tableMarkdown(node, context)]],
  ['dt', strongBlocks],
  ['summary', strongBlocks],
  ['video', mediaLink],
  ['audio', mediaLink],
  ['img', (node, { base }) => [pictureMarkdown(node, base)]],
])

const frames = new Set(['div', 'figure', 'figcaption', 'dl', 'dd', 'details', 'li', 'picture'])

/** Turns the body of an article into Markdown. Only the elements of the policy are looked for. */
export function bodyMarkdown(body: MarkdownNode, context: MarkdownContext): string {
  return inner(body, context).join('\n\n')
}

/** The blocks below a node; text that stands among them makes paragraphs. */
function inner(node: MarkdownNode, context: MarkdownContext): readonly string[] {
  const blocks: string[] = []
  let line: MarkdownNode[] = []
  function endLine(): void {
    const text = trimBreaks(inlineMarkdown(line, context))
    if (text) blocks.push(escapeLineStart(text))
    line = []
  }
  for (const child of childrenOf(node)) {
    const name = nameOf(child)
    // A picture in a line of text stays there.
    const convert = name === 'img' ? undefined : blockElements.get(name)
    if (!convert && !frames.has(name)) {
      line.push(child)
      continue
    }
    endLine()
    blocks.push(...(convert ?? inner)(child, context))
  }
  endLine()
  return blocks.filter((block) => block !== '')
}

const strong = { delimiter: '**', name: 'b', before: '' }

/** The term of a definition, or what a box of details is called. */
function strongBlocks(node: MarkdownNode, context: MarkdownContext): readonly string[] {
  return inner(node, context).map((text) => emphasis(text, strong))
}

function heading(node: MarkdownNode, context: MarkdownContext): readonly string[] {
  const text = trimBreaks(inlineMarkdown(childrenOf(node), context))
  return text ? [headingLine(Number(nameOf(node).slice(1)), text)] : []
}

function codeBlock(node: MarkdownNode): readonly string[] {
  const text = rawText(node).replace(/\n$/, '')
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const code = childrenOf(node).find((child) => nameOf(child) === 'code')
  const language = code ? attributeOf(code, 'class').replace(/^language-/, '') : ''
  return [`${fence}${language}\n${text}\n${fence}`]
}

function list(node: MarkdownNode, context: MarkdownContext): readonly string[] {
  const items = childrenOf(node).filter((child) => nameOf(child) === 'li')
  const first = Number(attributeOf(node, 'start') || 1)
  const isOrdered = nameOf(node) === 'ol'
  const lines = items.map((item, index) => {
    const marker = isOrdered ? `${first + index}. ` : '- '
    const [text = '', ...others] = inner(item, context)
    // A list below a line of text follows it closely.
    const isTight = others.length > 0 && others.every((block) => /^(?:- |\d+\. )/.test(block))
    const content = [text, ...others].join(isTight ? '\n' : '\n\n')
    return prefixLines(content, marker, ' '.repeat(marker.length))
  })
  return lines.length > 0 ? [lines.join('\n')] : []
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? first : others
      return line === '' ? prefix.trimEnd() : prefix + line
    })
    .join('\n')
}

function mediaLink(node: MarkdownNode, { base, media }: MarkdownContext): readonly string[] {
  const source = childrenOf(node).find((child) => nameOf(child) === 'source')
  const src = attributeOf(node, 'src') || (source ? attributeOf(source, 'src') : '')
  return src ? [`[${media}](${addressMarkdown(src, base)})`] : []
}

/** A table with one line for each row; what spans several cells stands in the first of them. */
function tableMarkdown(table: MarkdownNode, context: MarkdownContext): string {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => cellText(cell, context)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const [head, ...others] = rows.map((row) => rowLine([...row, ...Array(width - row.length)]))
  if (head === undefined) return ''
  const caption = childrenOf(table).find((child) => nameOf(child) === 'caption')
  const lines = [head, rowLine(Array(width).fill('---')), ...others]
  return [...(caption ? inner(caption, context) : []), lines.join('\n')].join('\n\n')
}

function rowsOf(node: MarkdownNode): readonly MarkdownNode[] {
  return childrenOf(node).flatMap((child) => {
    const name = nameOf(child)
    if (name === 'tr') return [child]
    return rowGroupElements.has(name) ? rowsOf(child) : []
  })
}

function cellsOf(row: MarkdownNode): readonly MarkdownNode[] {
  return childrenOf(row).filter((child) => cellElements.has(nameOf(child)))
}

function cellText(cell: MarkdownNode, context: MarkdownContext): string {
  return bodyMarkdown(cell, { ...context, inCell: true })
    .replaceAll('\\\n', ' ')
    .replace(/\s+/g, ' ')
}

function rowLine(cells: readonly (string | undefined)[]): string {
  return `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
}
