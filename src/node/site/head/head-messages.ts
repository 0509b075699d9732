import type { FixedPageKind } from '../../../shared/pages.ts'

/** Words that stand only in heads, and so need not ship with the reader. */
export interface HeadMessages {
  /** Introduces titles of articles: what the list is called, then which of its pages. */
  readonly articlesOf: (list: string, page: string | undefined) => string
  readonly categoriesOf: (site: string) => string
  /** What each page without data of its own is for. */
  readonly fixedPages: Readonly<Record<FixedPageKind, (site: string) => string>>
  /** For an article without any text. */
  readonly articleIn: (title: string, category: string, site: string) => string
  /** Stands between the items of a list and after the last one. */
  readonly separator: string
  readonly end: string
}

const chinese: HeadMessages = {
  articlesOf: (list, page) => `「${list}」的文章${page === undefined ? '' : `，${page}`}：`,
  categoriesOf: (site) => `「${site}」的全部分类：`,
  fixedPages: {
    search: (site) => `在「${site}」全部文章的标题、作者和正文里查找。`,
    settings: (site) => `「${site}」在这台设备上的样子：颜色、字号、行宽、字体和语言。`,
  },
  articleIn: (title, category, site) => `《${title}》，收录于「${site}」的「${category}」分类。`,
  separator: '；',
  end: '。',
}

const english: HeadMessages = {
  articlesOf: (list, page) => `Articles in ${list}${page === undefined ? '' : `, ${page}`}: `,
  categoriesOf: (site) => `All categories of ${site}: `,
  fixedPages: {
    search: (site) => `Search the titles, authors and texts of all articles of ${site}.`,
    settings: (site) => `How ${site} looks on this device: colours, size, measure, font, language.`,
  },
  articleIn: (title, category, site) => `${title}, filed under ${category} at ${site}.`,
  separator: '; ',
  end: '.',
}

/** The words for a site's language: Chinese for `zh` and its regions, else English. */
export function headMessagesFor(language: string): HeadMessages {
  return /^zh\b/i.test(language) ? chinese : english
}
