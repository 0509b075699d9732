import type { ArticleDetails } from '../../../shared/article.ts'
import { escapeLineStart, escapeText } from '../../ui/text/escape-markdown.ts'
import { bodyMarkdown, type MarkdownContext } from './body-markdown.ts'
import { addressMarkdown, headingLine } from './inline-markdown.ts'
import type { MarkdownNode } from './markdown-node.ts'

/** The lines of a Markdown copy above the article's own text. */
interface MarkdownHead extends MarkdownContext {
  /** Source and date in words. */
  readonly facts: readonly string[]
  /** The label of a link to the original. */
  readonly original: string
}

/** A whole article as Markdown: headline, source, date and link, then the body. */
export function articleMarkdown(
  article: Pick<ArticleDetails, 'title' | 'original' | 'lead'>,
  body: MarkdownNode,
  head: MarkdownHead,
): string {
  const { base, facts, original } = head
  const links = [
    `<${base}>`,
    article.original && `[${original}](${addressMarkdown(article.original, base)})`,
  ]
  const parts = [
    headingLine(1, escapeText(article.title)),
    escapeLineStart([...facts.map(escapeText), ...links.filter(Boolean)].join(' · ')),
    article.lead && `![](${addressMarkdown(article.lead.src, base)})`,
    bodyMarkdown(body, head),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
