/** What a reader can ask of the page by a key, whatever is on the screen. */
export type CommandName =
  | 'next'
  | 'previous'
  | 'open'
  | 'nextCategory'
  | 'previousCategory'
  | 'older'
  | 'newer'
  | 'back'
  | 'original'
  | 'share'
  | 'latest'
  | 'categories'
  | 'settings'
  | 'top'
  | 'bottom'
  | 'search'
  | 'side'
  | 'help'

/** The words of the help on keys, in one language. */
export interface KeyMessages {
  readonly title: string
  readonly groups: readonly [list: string, article: string, everywhere: string]
  readonly names: Readonly<Record<CommandName, string>>
  readonly off: string
}

const chinese: KeyMessages = {
  title: '键位表',
  groups: ['在列表里', '在文章里', '随处可用'],
  names: {
    next: '下一篇',
    previous: '上一篇',
    open: '打开',
    nextCategory: '下一个同级分类',
    previousCategory: '上一个同级分类',
    older: '打开下一篇',
    newer: '打开上一篇',
    back: '回到列表',
    original: '阅读原文',
    share: '分享',
    latest: '最新文章',
    categories: '全部分类',
    settings: '阅读设置',
    top: '到页首',
    bottom: '到页尾',
    search: '搜索',
    side: '收起或展开分类栏',
    help: '这张表',
  },
  off: '快捷键已停用，可以在阅读设置里启用。',
}

const english: KeyMessages = {
  title: 'Keys',
  groups: ['In a list', 'In an article', 'Everywhere'],
  names: {
    next: 'Next article',
    previous: 'Previous article',
    open: 'Open',
    nextCategory: 'Next sibling category',
    previousCategory: 'Previous sibling category',
    older: 'Open the next article',
    newer: 'Open the previous article',
    back: 'Back to the list',
    original: 'Read the original',
    share: 'Share',
    latest: 'Latest articles',
    categories: 'All categories',
    settings: 'Settings',
    top: 'Top of the page',
    bottom: 'End of the page',
    search: 'Search',
    side: 'Hide or show the categories',
    help: 'This table',
  },
  off: 'Keyboard shortcuts are off. The reading settings turn them on.',
}

/** The words for a language: Chinese for `zh` and its regions, else English. */
export function keyMessagesFor(language: string): KeyMessages {
  return /^zh\b/i.test(language) ? chinese : english
}
