import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '无题',
  uncategorised: '未分类',
  picture: '图片',
  table: '表格',
  open: (host) => `打开 ${host}`,
  watch: (service) => `在${service}观看视频`,
}
