import type { ShareWords } from '../en/share.ts'

export const words: ShareWords = {
  title: '分享',
  device: '用其他應用程式分享…',
  copyLink: '複製連結',
  copyMarkdown: '複製全文（Markdown）',
  copyQuote: '複製引文',
  copyQuoteLink: '複製選段連結',
  quotation: '選取的文字',
  quote: ({ text, title, facts, link }) =>
    `${text}\n\n——${[`〈${title}〉`, ...facts].join('，')}\n${link}`,
  linkCopied: '已複製連結',
  markdownCopied: '已複製全文',
  quoteCopied: '已複製引文',
  copyFailed: '瀏覽器不允許自動複製，請手動複製上方網址',
  address: '文章網址',
  qrCode: '文章網址的 QR Code',
  qrHint: '用手機掃描，在手機上閱讀',
  saveQrCode: '儲存 QR Code',
  original: '原文',
  media: '影音',
}
