import type { HeadWords } from '../en/head.ts'

export const words: HeadWords = {
  articlesOf: (list, page) => `「${list}」的文章${page === undefined ? '' : `，${page}`}：`,
  categoriesOf: (site) => `「${site}」的所有分類：`,
  fixedPages: {
    search: (site) => `搜尋「${site}」所有文章的標題、作者與內文。`,
    saved: (site) => `你在這個瀏覽器裡收藏的「${site}」文章。`,
    history: (site) => `你在這個瀏覽器裡開啟過的「${site}」文章。`,
    settings: (site) => `「${site}」在這台裝置上的樣子：色彩、字級、行寬、字型與語言。`,
  },
  changesOf: (title) => `《${title}》改動了哪些文字。`,
  articleIn: (title, category, site) => `〈${title}〉，收錄於「${site}」的「${category}」分類。`,
  separator: '；',
  end: '。',
  missingWithoutScript: (text) =>
    `${text}也可能是較早的文章，這類文章需要啟用 JavaScript 才能閱讀。`,
}
