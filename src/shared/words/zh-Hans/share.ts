import type { ShareWords } from '../en/share.ts'

export const words: ShareWords = {
  title: '分享',
  device: '用其他应用分享…',
  copyLink: '复制链接',
  copyMarkdown: '复制全文（Markdown）',
  copyQuote: '复制引文',
  copyQuoteLink: '复制选段链接',
  quotation: '选中的文字',
  quote: ({ text, title, facts, link }) =>
    `${text}\n\n——${[`《${title}》`, ...facts].join('，')}\n${link}`,
  linkCopied: '链接已复制',
  markdownCopied: '全文已复制',
  quoteCopied: '引文已复制',
  copyFailed: '浏览器不允许自动复制，请手动复制上方地址',
  address: '文章地址',
  qrCode: '文章地址的二维码',
  qrHint: '微信扫码，在手机上阅读',
  saveQrCode: '保存二维码',
  original: '原文',
  media: '音视频',
}
