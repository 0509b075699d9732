import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '無標題',
  uncategorised: '未分類',
  picture: '圖片',
  table: '表格',
  open: (host) => `開啟 ${host}`,
  watch: (service) => `在 ${service} 觀看影片`,
}
