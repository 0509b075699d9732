/** What a quotation is made of. */
interface QuoteParts {
  readonly text: string
  readonly title: string
  /** Where the article is from and when it appeared; what is not known is left out. */
  readonly facts: readonly string[]
  readonly link: string
}

/**
 * The words of sharing, in one language. They are apart from the other messages because they are
 * loaded only when somebody shares.
 */
export interface ShareWords {
  readonly title: string
  readonly device: string
  readonly copyLink: string
  readonly copyMarkdown: string
  readonly copyQuote: string
  readonly copyQuoteLink: string
  readonly quotation: string
  readonly quote: (parts: QuoteParts) => string
  readonly linkCopied: string
  readonly markdownCopied: string
  readonly quoteCopied: string
  readonly copyFailed: string
  readonly address: string
  readonly qrCode: string
  readonly qrHint: string
  readonly saveQrCode: string
  readonly original: string
  readonly media: string
}

const chinese: ShareWords = {
  title: '分享',
  device: '用其他应用分享…',
  copyLink: '复制链接',
  copyMarkdown: '复制全文（Markdown）',
  copyQuote: '复制引文和出处',
  copyQuoteLink: '复制这一段的链接',
  quotation: '选中的文字',
  quote: ({ text, title, facts, link }) =>
    `${text}\n\n——${[`《${title}》`, ...facts].join('，')}\n${link}`,
  linkCopied: '链接已复制',
  markdownCopied: '全文已复制',
  quoteCopied: '引文已复制',
  copyFailed: '浏览器不让复制，请从上面的地址框手动复制',
  address: '文章地址',
  qrCode: '文章地址的二维码',
  qrHint: '微信扫一扫，手机上读',
  saveQrCode: '保存二维码',
  original: '原文',
  media: '音视频',
}

const english: ShareWords = {
  title: 'Share',
  device: 'Share with another app…',
  copyLink: 'Copy the link',
  copyMarkdown: 'Copy the text as Markdown',
  copyQuote: 'Copy the quotation',
  copyQuoteLink: 'Copy a link to it',
  quotation: 'Selected text',
  quote: ({ text, title, facts, link }) =>
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

/** The words of sharing for a site's language: Chinese for `zh` and its regions, else English. */
export function shareWordsFor(language: string): ShareWords {
  return /^zh\b/i.test(language) ? chinese : english
}
