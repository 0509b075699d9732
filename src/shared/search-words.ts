/**
 * The words of the search, in one language. They are apart from the other messages because only the
 * search itself needs them, and it is loaded when somebody searches.
 */
export interface SearchWords {
  readonly placeholder: string
  readonly clear: string
  readonly help: string
  readonly results: (count: string) => string
  readonly about: (count: string) => string
  readonly searching: string
  readonly sort: string
  readonly byRelevance: string
  readonly byDate: string
  readonly filters: string
  readonly everywhere: string
  readonly more: string
  readonly moreUnchecked: (count: string) => string
  readonly recent: string
  readonly forget: string
  readonly emptyTitle: (query: string) => string
  readonly emptyTips: readonly string[]
  readonly searchEverywhere: (label: string) => string
  readonly offlineTitle: string
  readonly offlineText: string
  readonly failedTitle: string
  readonly failedText: string
  readonly missingTitle: string
  readonly missingText: string
  readonly unread: (count: number) => string
  readonly titleHits: string
  readonly textHits: string
  readonly categories: string
  readonly allResults: (query: string) => string
  readonly palette: string
  readonly paletteHint: string
  readonly noHits: string
  readonly marks: (at: number, count: number) => string
  readonly noMarks: string
  readonly previousMark: string
  readonly nextMark: string
  readonly closeMarks: string
}

const chinese: SearchWords = {
  placeholder: '搜索标题、作者和正文',
  clear: '清空',
  help: '空格隔开的词都要有　“引号”原样　-词 不含　甲 OR 乙　title:　author:　in:分类　after:2021-07　before:',
  results: (count) => `${count} 篇`,
  about: (count) => `约 ${count} 篇`,
  searching: '正在查找…',
  sort: '排序',
  byRelevance: '相关',
  byDate: '最新',
  filters: '按分类筛选',
  everywhere: '全部分类',
  more: '更多结果',
  moreUnchecked: (count) => `继续查找（还有约 ${count} 篇待核对）`,
  recent: '最近搜过',
  forget: '清除记录',
  emptyTitle: (query) => `没有文章写到「${query}」`,
  emptyTips: [
    '看看有没有错字，或者换一个更短的词。',
    '每个词都必须出现：去掉一个词会找到更多。',
    '英文和数字从词的开头找起，中文可以是任意几个字。',
  ],
  searchEverywhere: (label) => `不限「${label}」，在全部分类里找`,
  offlineTitle: '网络已断开',
  offlineText: '索引的这一部分还没有读取过。下面只有最近文章的标题，连上网络后再试一次。',
  failedTitle: '没能完成搜索',
  failedText: '服务器没有给出完整的回应，请稍后再试。',
  missingTitle: '这里没有搜索索引',
  missingText: '站点可能正在更新。稍后再试，或者从分类找起。',
  unread: (count) => `有 ${count} 篇暂时读不到，没有列出。`,
  titleHits: '标题',
  textHits: '全文',
  categories: '分类',
  allResults: (query) => `查看「${query}」的全部结果`,
  palette: '快速搜索',
  paletteHint: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  noHits: '没有找到',
  marks: (at, count) => `第 ${at} 处，共 ${count} 处`,
  noMarks: '正文里没有',
  previousMark: '上一处',
  nextMark: '下一处',
  closeMarks: '不再标出',
}

const english: SearchWords = {
  placeholder: 'Search titles, authors and texts',
  clear: 'Clear',
  help: 'All words · "a phrase" · -without · this OR that · title: author: in:category after:2021-07 before:',
  results: (count) => (count === '1' ? '1 article' : `${count} articles`),
  about: (count) => `about ${count} articles`,
  searching: 'Searching…',
  sort: 'Order',
  byRelevance: 'Relevance',
  byDate: 'Newest',
  filters: 'Narrow by category',
  everywhere: 'All categories',
  more: 'More results',
  moreUnchecked: (count) => `Go on searching (about ${count} still to check)`,
  recent: 'Recent searches',
  forget: 'Clear',
  emptyTitle: (query) => `No article mentions “${query}”`,
  emptyTips: [
    'Check the spelling, or try a shorter word.',
    'Every word must occur: leave one out to find more.',
    'Words are found from their beginning, Chinese by any characters.',
  ],
  searchEverywhere: (label) => `Search everywhere, not only in ${label}`,
  offlineTitle: 'You are offline',
  offlineText:
    'This part of the index has not been read yet. Below are titles of recent articles only.',
  failedTitle: 'The search did not finish',
  failedText: 'The server did not give a full answer. Please try again in a while.',
  missingTitle: 'There is no search index here',
  missingText: 'The site may be updating. Try again in a while, or browse the categories.',
  unread: (count) => `${count} could not be read and are not listed.`,
  titleHits: 'Titles',
  textHits: 'Full text',
  categories: 'Categories',
  allResults: (query) => `All results for “${query}”`,
  palette: 'Quick search',
  paletteHint: '↑ ↓ choose · Enter open · Esc close',
  noHits: 'Nothing found',
  marks: (at, count) => `${at} of ${count}`,
  noMarks: 'Not in the text',
  previousMark: 'Previous',
  nextMark: 'Next',
  closeMarks: 'Stop marking',
}

/** The words of the search for a site's language: Chinese for `zh` and its regions, else English. */
export function searchWordsFor(language: string): SearchWords {
  return /^zh\b/i.test(language) ? chinese : english
}
