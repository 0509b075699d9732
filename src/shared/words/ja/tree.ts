import type { TreeWords } from '../en/tree.ts'

export const words: TreeWords = {
  filter: 'カテゴリーを絞り込む',
  filterShort: '絞り込む',
  fresh: (count) => `新着${count}`,
  found: (count) =>
    count === 0 ? '該当するカテゴリーはありません' : `${count}件のカテゴリーが見つかりました`,
}
