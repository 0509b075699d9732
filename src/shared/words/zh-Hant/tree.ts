import type { TreeWords } from '../en/tree.ts'

export const words: TreeWords = {
  filter: '篩選分類',
  filterShort: '篩選',
  fresh: (count) => `${count} 篇新文章`,
  found: (count) => (count === 0 ? '沒有符合的分類' : `找到 ${count} 個分類`),
}
