import type { MarkdownIt, Token } from 'markdown-it'
import type { AreaWords } from '../../../../shared/words/language.ts'
import { escapeMarkup } from '../../../core/escape.ts'
import { createMarkdown } from './create-markdown.ts'
import { bareMarkup, splitUrls } from './link-urls.ts'
import { createEnvironment } from './markdown-environment.ts'
import { plainAddresses } from './tags/plain-addresses.ts'
import { tagLines } from './tags/tag-lines.ts'

const withoutFootnotes = createMarkdown(false)
const withFootnotes = createMarkdown(true)
/** The footnote plugin takes quadratic time: where there are more than these they stay text. */
const maxFootnotes = 2000

/** HTML made from Markdown, and the template tags in it that nobody knows. */
interface RenderedMarkdown {
  readonly html: string
  readonly unknownTags: readonly string[]
}

/**
 * Renders Markdown with everything that `createMarkdown` adds to it. The result is as untrusted as the
 * source. A text without any markup keeps its lines, unless it is known to be Markdown. `words` are those
 * of the article's language.
 */
export function markdownToHtml(
  source: string,
  isMarkdown: boolean,
  words: AreaWords['body'],
): RenderedMarkdown {
  const { env, environment } = createEnvironment(words)
  const isReasonable = (source.match(/\[\^/g)?.length ?? 0) <= maxFootnotes * 2
  const renderer = isReasonable ? withFootnotes : withoutFootnotes
  const tokens = renderer.parse(tagLines(plainAddresses(source)), env)
  const isPlain = !isMarkdown && isPlainText(tokens)
  if (isPlain && environment.hasMarks) keepAllLines(tokens)
  const html =
    isPlain && !environment.hasMarks
      ? plainTextToHtml(source, renderer)
      : renderer.renderer.render(tokens, renderer.options, env)
  return { html, unknownTags: [...environment.unknownTags.values()] }
}

const plainTypes = new Set([
  'paragraph_open',
  'paragraph_close',
  'text',
  'softbreak',
  'hardbreak',
  'inline',
])

/** Whether there is nothing but paragraphs; lines indented by their author are paragraphs too. */
function isPlainText(tokens: readonly Token[]): boolean {
  const startsIndented = tokens[0]?.type === 'code_block'
  return tokens.every(
    ({ type, children }) =>
      (plainTypes.has(type) || (startsIndented && type === 'code_block')) &&
      (children ?? []).every((child) => isPlainPart(child)),
  )
}

/** A break that its author marked with blanks or a backslash is no markup that a reader would miss either. */
function isPlainPart({ type, markup }: Token): boolean {
  return plainTypes.has(type) || markup === bareMarkup
}

function keepAllLines(tokens: readonly Token[]): void {
  for (const child of tokens.flatMap(({ children }) => children ?? [])) {
    if (child.type === 'softbreak') child.type = 'hardbreak'
  }
}

const reference = /&amp;(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

/**
 * A paragraph for each stretch between blank lines, each line kept. Character references stay what they
 * are in Markdown and HTML alike.
 */
function plainTextToHtml(source: string, { utils }: MarkdownIt): string {
  const marked = splitUrls(source).map(({ text, href }) => {
    const words = utils.escapeHtml(text).replace(reference, '&$1;')
    return href === undefined ? words : `<a href="${escapeMarkup(href)}">${words}</a>`
  })
  const paragraphs = marked.join('').split(/\r?\n\s*\n/)
  return paragraphs.map((text) => `<p>${text.trim().replace(/\r?\n/g, '<br>')}</p>`).join('\n')
}
