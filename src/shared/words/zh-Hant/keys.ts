import type { KeysWords } from '../en/keys.ts'

export const words: KeysWords = {
  title: '快速鍵',
  groups: ['列表頁', '文章頁', '任何頁面'],
  names: {
    next: '下一篇',
    previous: '上一篇',
    open: '開啟',
    nextCategory: '下一個分類',
    previousCategory: '上一個分類',
    older: '開啟下一篇',
    newer: '開啟上一篇',
    back: '回到列表',
    original: '閱讀原文',
    share: '分享',
    latest: '最新文章',
    categories: '所有分類',
    settings: '閱讀設定',
    top: '回到頂端',
    bottom: '到底端',
    search: '搜尋',
    side: '收合或展開分類欄',
    help: '顯示快速鍵',
  },
  off: '快速鍵已停用，可以在閱讀設定中啟用。',
}
