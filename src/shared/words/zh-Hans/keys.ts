import type { KeysWords } from '../en/keys.ts'

export const words: KeysWords = {
  title: '快捷键',
  groups: ['列表页', '文章页', '任意页面'],
  names: {
    next: '下一篇',
    previous: '上一篇',
    open: '打开',
    nextCategory: '下一个分类',
    previousCategory: '上一个分类',
    older: '打开下一篇',
    newer: '打开上一篇',
    back: '回到列表',
    original: '阅读原文',
    share: '分享',
    latest: '最新文章',
    categories: '全部分类',
    settings: '阅读设置',
    top: '回到顶部',
    bottom: '到底部',
    search: '搜索',
    side: '收起或展开分类栏',
    help: '显示快捷键',
  },
  off: '快捷键已停用，可以在阅读设置里启用。',
}
