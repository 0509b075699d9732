import type { NamedHighlight } from '../library/highlights/highlights-of.ts'
import { escapeLineStart, escapeText } from '../ui/text/escape-markdown.ts'

/** The facts of an article that its highlights are exported with. */
export interface MarkdownArticle {
  readonly title: string
  /** Absolute. */
  readonly url: string
  /** Where it is from and when it appeared, in words. */
  readonly facts: readonly string[]
  /** The address of the original. */
  readonly original: string | undefined
}

/**
 * Writes highlights as Markdown: for each article a heading that links to it, its source, and its passages as
 * quotations, each with a link to its words.
 */
export function highlightsMarkdown(
  groups: readonly (readonly [MarkdownArticle, readonly NamedHighlight[]])[],
): string {
  return `${groups.map(([article, highlights]) => articleMarkdown(article, highlights)).join('\n\n')}\n`
}

function articleMarkdown(
  { title, url, facts, original }: MarkdownArticle,
  highlights: readonly NamedHighlight[],
): string {
  const quotes = highlights.map(({ quote, fragment }) => {
    const link = fragment === undefined ? '' : `\n>\n> [↗](<${url}#${fragment}>)`
    return (
      quote
        .split('\n')
        .map((line) => escapeLineStart(escapeText(line)))
        .map((line) => `> ${line}`)
        .join('\n>\n') + link
    )
  })
  const head = `## [${escapeText(title)}](<${url}>)`
  const source = [...facts.map(escapeText), ...(original ? [`<${original}>`] : [])].join(' · ')
  return [head, ...(source ? [source] : []), ...quotes].join('\n\n')
}
