/** The parts of a quotation. */
interface QuoteParts {
  readonly text: string
  readonly title: string
  /** The source of the article and its date. Unknown facts are left out. */
  readonly facts: readonly string[]
  readonly link: string
}

/** The words of sharing. They are loaded when a reader shares an article. */
export const words = {
  title: 'Share',
  device: 'Share with another app…',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  copyQuote: 'Copy quote',
  copyQuoteLink: 'Copy link to quote',
  quotation: 'Selected text',
  quote: ({ text, title, facts, link }: QuoteParts) =>
    `“${text}”\n\n— ${[`“${title}”`, ...facts].join(', ')}\n${link}`,
  linkCopied: 'Link copied',
  markdownCopied: 'Text copied',
  quoteCopied: 'Quote copied',
  copyFailed: 'Your browser doesn’t allow copying: please copy the address above',
  address: 'Article address',
  qrCode: 'QR code of the article address',
  qrHint: 'Scan to read on your phone',
  saveQrCode: 'Save QR code',
  original: 'Original',
  media: 'Media',
}

/** The keys that every language must have in this area. */
export type ShareWords = typeof words
