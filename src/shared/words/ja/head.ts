import type { HeadWords } from '../en/head.ts'

export const words: HeadWords = {
  articlesOf: (list, page) => `「${list}」の記事${page === undefined ? '' : `（${page}）`}：`,
  categoriesOf: (site) => `${site} のすべてのカテゴリー：`,
  fixedPages: {
    search: (site) => `${site} のすべての記事のタイトル、著者、本文を検索します。`,
    saved: (site) => `このブラウザーに保存した ${site} の記事。`,
    history: (site) => `このブラウザーで開いた ${site} の記事の履歴。`,
    settings: (site) => `この端末での ${site} の表示：配色、文字サイズ、行の長さ、書体、言語。`,
  },
  changesOf: (title) => `「${title}」で書き換えられた箇所。`,
  articleIn: (title, category, site) =>
    `「${title}」は、${site} の「${category}」カテゴリーの記事です。`,
  separator: '、',
  end: '。',
  missingWithoutScript: (text) =>
    `${text}古い記事の可能性もあります。その場合は、JavaScript を有効にするとお読みいただけます。`,
}
