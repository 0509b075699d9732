/** The words of the category tree, in one language. */
export interface TreeMessages {
  readonly filter: string
  readonly found: (count: number) => string
}

const chinese: TreeMessages = {
  filter: '筛选分类',
  found: (count) => (count === 0 ? '没有这样的分类' : `找到 ${count} 个分类`),
}

const english: TreeMessages = {
  filter: 'Filter categories',
  found: (count) => (count === 0 ? 'No such category' : `${count} found`),
}

/** The words for a language: Chinese for `zh` and its regions, else English. */
export function treeMessagesFor(language: string): TreeMessages {
  return /^zh\b/i.test(language) ? chinese : english
}
