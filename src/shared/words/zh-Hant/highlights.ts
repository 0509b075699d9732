import type { HighlightsWords } from '../en/highlights.ts'

export const words: HighlightsWords = {
  mark: '劃線',
  unmark: '取消劃線',
  marked: '已劃線',
  unmarked: '已取消劃線',
  title: '劃線',
  noneText: '在文章裡選取文字，再點「劃線」。',
  notDrawn: '這個瀏覽器無法在文章裡顯示劃線。劃線都列在這裡，點開就到原來的位置。',
  lost: '文章裡已沒有這段文字',
  remove: '取消劃線',
  count: (count) => `${count} 則劃線`,
  save: '下載為 Markdown',
  file: '劃線',
}
