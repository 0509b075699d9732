import type { ShareWords } from '../en/share.ts'

export const words: ShareWords = {
  title: '共有',
  device: 'ほかのアプリで共有…',
  copyLink: 'リンクをコピー',
  copyMarkdown: '全文を Markdown でコピー',
  copyQuote: '引用をコピー',
  copyQuoteLink: '引用箇所へのリンクをコピー',
  quotation: '選択したテキスト',
  quote: ({ text, title, facts, link }) =>
    `「${text}」\n\n― ${[`『${title}』`, ...facts].join('、')}\n${link}`,
  linkCopied: 'リンクをコピーしました',
  markdownCopied: '全文をコピーしました',
  quoteCopied: '引用をコピーしました',
  copyFailed: 'ブラウザーが自動コピーを許可していません。上のURLを手動でコピーしてください',
  address: '記事のURL',
  qrCode: '記事のURLの QR コード',
  qrHint: 'スマートフォンで読み取って読む',
  saveQrCode: 'QR コードを保存',
  original: '元の記事',
  media: 'メディア',
}
