/** The template tags and shortcodes of which the lines between are code. */
export const codeTags: ReadonlySet<string> = new Set(['codeblock', 'code', 'highlight', 'mermaid'])
