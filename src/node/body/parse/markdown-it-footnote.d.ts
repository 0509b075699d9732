declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'

  const footnotes: (markdown: MarkdownIt) => void
  // biome-ignore lint/style/noDefaultExport: this is how the package exports its plugin
  export default footnotes
}
