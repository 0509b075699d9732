import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '無題',
  uncategorised: '未分類',
  picture: '画像',
  lostPicture: (alt: string) =>
    alt === '' ? '画像は失われました：' : `画像は失われました：${alt} ·`,
  table: '表',
  open: (host) => `埋め込みコンテンツ：${host} で見る`,
  watch: (service) => `${service} で動画を見る`,
  callouts: {
    note: 'メモ',
    info: '情報',
    summary: '要約',
    tip: 'ヒント',
    important: '重要',
    warning: '警告',
    caution: '注意',
    danger: '危険',
    question: '質問',
    example: '例',
    quotation: '引用',
    details: '詳細',
  },
}
