import type { TreeWords } from '../en/tree.ts'

export const words: TreeWords = {
  filter: '筛选分类',
  filterShort: '筛选',
  fresh: (count) => `${count} 篇新文章`,
  found: (count) => (count === 0 ? '没有符合的分类' : `找到 ${count} 个分类`),
}
