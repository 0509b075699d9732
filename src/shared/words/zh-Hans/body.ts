import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '无题',
  uncategorised: '未分类',
  picture: '图片',
  lostPicture: (alt: string) => (alt === '' ? '图片已失效：' : `图片已失效：${alt} ·`),
  table: '表格',
  open: (host) => `嵌入内容：在 ${host} 查看`,
  watch: (service) => `在${service}观看视频`,
  callouts: {
    note: '注',
    info: '说明',
    summary: '摘要',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '当心',
    danger: '危险',
    question: '问题',
    example: '示例',
    quotation: '引文',
    details: '详情',
  },
}
