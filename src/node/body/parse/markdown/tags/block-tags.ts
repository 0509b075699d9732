/** The template tags and shortcodes of which the lines between are code. */
export const codeTags: ReadonlySet<string> = new Set(['codeblock', 'code', 'highlight', 'mermaid'])

/** Tags around the lines of a quotation. */
export const quoteTags: ReadonlySet<string> = new Set([
  ...['blockquote', 'quote', 'pullquote', 'centerquote', 'cq'],
])
