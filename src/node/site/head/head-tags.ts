import { cleanJsonForScript, escapeMarkup } from '../../core/escape.ts'

/** Makes a `<meta name>` element. Empty when there is no content. */
export function metaTag(name: string, content: string | undefined): string {
  return content ? `<meta name="${name}" content="${escapeMarkup(content)}">` : ''
}

/** Makes a `<meta property>` element for Open Graph. Empty when there is no content. */
export function propertyTag(property: string, content: string | number | undefined): string {
  if (content === undefined || content === '') return ''
  return `<meta property="${property}" content="${escapeMarkup(String(content))}">`
}

/** A `<link>` element. */
export function linkTag(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeMarkup(href)}">`
}

/** A block of JSON-LD, its texts without the characters that no markup may hold. */
export function jsonLdTag(data: unknown): string {
  return `<script type="application/ld+json">${cleanJsonForScript(data)}</script>`
}
