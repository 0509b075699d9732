/** The words of descriptions in the heads of pages. */
export const words = {
  /** Introduces titles of articles: what the list is called, then which of its pages. */
  articlesOf: (list: string, page: string | undefined) =>
    `Articles in ${list}${page === undefined ? '' : `, ${page}`}: `,
  categoriesOf: (site: string) => `All categories of ${site}: `,
  /** What each page without data of its own is for. */
  fixedPages: {
    search: (site: string) => `Search the titles, authors and texts of all articles of ${site}.`,
    settings: (site: string) =>
      `How ${site} looks on this device: colours, size, measure, font, language.`,
  },
  /** For an article without any text. */
  articleIn: (title: string, category: string, site: string) =>
    `${title}, filed under ${category} at ${site}.`,
  /** Stands between the items of a list; `end` after the last one. */
  separator: '; ',
  end: '.',
}

/** What every language has words for. */
export type HeadWords = typeof words
