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
  copyLink: 'Copy the link',
  copyMarkdown: 'Copy the text as Markdown',
  copyQuote: 'Copy the quotation',
  copyQuoteLink: 'Copy a link to it',
  quotation: 'Selected text',
  quote: ({ text, title, facts, link }: QuoteParts) =>
    `“${text}”\n\n— ${[`“${title}”`, ...facts].join(', ')}\n${link}`,
  linkCopied: 'Link copied',
  markdownCopied: 'Text copied',
  quoteCopied: 'Quotation copied',
  copyFailed: 'The browser does not allow it: please copy from the field above',
  address: 'Address of the article',
  qrCode: 'QR code of the article’s address',
  qrHint: 'Scan to read on a phone',
  saveQrCode: 'Save the QR code',
  original: 'Original',
  media: 'Media',
}

/** The keys that every language must have in this area. */
export type ShareWords = typeof words
