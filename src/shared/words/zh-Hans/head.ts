import type { HeadWords } from '../en/head.ts'

export const words: HeadWords = {
  articlesOf: (list, page) => `「${list}」的文章${page === undefined ? '' : `，${page}`}：`,
  categoriesOf: (site) => `「${site}」的全部分类：`,
  fixedPages: {
    search: (site) => `在「${site}」全部文章的标题、作者和正文中搜索。`,
    saved: (site) => `你在这个浏览器里收藏的「${site}」文章。`,
    history: (site) => `你在这个浏览器里打开过的「${site}」文章。`,
    settings: (site) => `「${site}」在这台设备上的样子：颜色、字号、行宽、字体和语言。`,
  },
  changesOf: (title) => `《${title}》改动了哪些文字。`,
  articleIn: (title, category, site) => `《${title}》，收录于「${site}」的「${category}」分类。`,
  separator: '；',
  end: '。',
  missingWithoutScript: (text) =>
    `${text}也可能是一篇较早的文章：这样的文章要启用 JavaScript 才能读。`,
}
