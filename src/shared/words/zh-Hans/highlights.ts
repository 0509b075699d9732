import type { HighlightsWords } from '../en/highlights.ts'

export const words: HighlightsWords = {
  mark: '划线',
  unmark: '取消划线',
  marked: '已划线',
  unmarked: '已取消划线',
  title: '划线',
  noneText: '在文章里选中文字，再点“划线”。',
  notDrawn: '这个浏览器不能在文章里显示划线。划线都列在这里，点开就到原来的位置。',
  lost: '文章里已没有这段文字',
  remove: '取消划线',
  count: (count) => `${count} 条划线`,
  save: '下载为 Markdown',
  file: '划线',
}
