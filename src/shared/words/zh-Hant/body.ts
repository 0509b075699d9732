import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '無標題',
  uncategorised: '未分類',
  picture: '圖片',
  lostPicture: (alt: string) => (alt === '' ? '圖片已失效：' : `圖片已失效：${alt} ·`),
  table: '表格',
  open: (host) => `嵌入內容：在 ${host} 查看`,
  watch: (service) => `在 ${service} 觀看影片`,
  callouts: {
    note: '註',
    info: '說明',
    summary: '摘要',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '小心',
    danger: '危險',
    question: '問題',
    example: '範例',
    quotation: '引文',
    details: '詳細內容',
  },
}
