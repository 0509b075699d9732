import type { KeysWords } from '../en/keys.ts'

export const words: KeysWords = {
  title: '快速鍵一覽',
  groups: ['在列表中', '在文章中', '任何地方'],
  names: {
    next: '下一篇',
    previous: '上一篇',
    open: '開啟',
    nextCategory: '下一個同層分類',
    previousCategory: '上一個同層分類',
    older: '開啟下一篇',
    newer: '開啟上一篇',
    back: '回到列表',
    original: '閱讀原文',
    share: '分享',
    latest: '最新文章',
    categories: '所有分類',
    settings: '閱讀設定',
    top: '到頁首',
    bottom: '到頁尾',
    search: '搜尋',
    side: '收合或展開分類欄',
    help: '這張表',
  },
  off: '快速鍵已停用，可以在閱讀設定中啟用。',
}
