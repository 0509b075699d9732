import type { BodyWords } from '../en/body.ts'

export const words: BodyWords = {
  untitled: '無題',
  uncategorised: '未分類',
  picture: '画像',
  table: '表',
  open: (host) => `${host} を開く`,
  watch: (service) => `${service} で動画を見る`,
}
