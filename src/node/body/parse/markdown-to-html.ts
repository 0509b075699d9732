import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'

const commonMark = new MarkdownIt({ html: true })
const withFootnotes = new MarkdownIt({ html: true }).use(footnotes)
/** The footnote plugin takes quadratic time: where there are more than these they stay text. */
const maxFootnotes = 2000

/**
 * Renders Markdown (CommonMark, tables, footnotes). The result is as untrusted as the source.
 * A text without any markup keeps its lines, unless it is known to be Markdown.
 */
export function markdownToHtml(source: string, isMarkdown: boolean): string {
  const environment = {}
  const isReasonable = (source.match(/\[\^/g)?.length ?? 0) <= maxFootnotes * 2
  const renderer = isReasonable ? withFootnotes : commonMark
  const tokens = renderer.parse(source, environment)
  if (!isMarkdown && isPlainText(tokens)) return plainTextToHtml(source)
  return renderer.renderer.render(tokens, renderer.options, environment)
}

type Tokens = ReturnType<typeof commonMark.parse>

const plainTypes = new Set(['paragraph_open', 'paragraph_close', 'text', 'softbreak', 'inline'])

/** Whether there is nothing but paragraphs; lines indented by their author are paragraphs too. */
function isPlainText(tokens: Tokens): boolean {
  const startsIndented = tokens[0]?.type === 'code_block'
  return tokens.every(
    ({ type, children }) =>
      (plainTypes.has(type) || (startsIndented && type === 'code_block')) &&
      (children ?? []).every((child) => plainTypes.has(child.type)),
  )
}

const reference = /&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/**
 * A paragraph for each stretch between blank lines, each line kept. Character references stay what they
 * are in Markdown and HTML alike.
 */
function plainTextToHtml(source: string): string {
  const escaped = commonMark.utils.escapeHtml(source).replace(reference, '&$1;')
  const paragraphs = escaped.split(/\r?\n\s*\n/)
  return paragraphs.map((text) => `<p>${text.trim().replace(/\r?\n/g, '<br>')}</p>`).join('\n')
}
