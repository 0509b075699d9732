import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'

const commonMark = new MarkdownIt({ html: true }).use(footnotes)

/**
 * Renders Markdown (CommonMark, tables, footnotes). The result is as untrusted as the source.
 * A text without any markup keeps its lines, unless it is known to be Markdown.
 */
export function markdownToHtml(source: string, isMarkdown: boolean): string {
  const environment = {}
  const tokens = commonMark.parse(source, environment)
  if (!isMarkdown && isPlainText(tokens)) return plainTextToHtml(source)
  return commonMark.renderer.render(tokens, commonMark.options, environment)
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

/** A paragraph for each stretch between blank lines, each line kept. */
function plainTextToHtml(source: string): string {
  const paragraphs = commonMark.utils.escapeHtml(source).split(/\r?\n\s*\n/)
  return paragraphs.map((text) => `<p>${text.trim().replace(/\r?\n/g, '<br>')}</p>`).join('\n')
}
