/** The words of descriptions in the heads of pages. */
export const words = {
  /** Introduces titles of articles: the name of the list, then the name of the page. */
  articlesOf: (list: string, page: string | undefined) =>
    `Articles in ${list}${page === undefined ? '' : `, ${page}`}: `,
  categoriesOf: (site: string) => `All categories of ${site}: `,
  /** The purpose of each page without data of its own. */
  fixedPages: {
    search: (site: string) => `Search titles, authors and full text of every article on ${site}.`,
    saved: (site: string) => `Articles on ${site} that you saved in this browser.`,
    history: (site: string) => `Articles on ${site} that you opened in this browser.`,
    settings: (site: string) =>
      `How ${site} looks on this device: theme, text size, line length, font and language.`,
  },
  /** For the page with what changed in an article. */
  changesOf: (title: string) => `What changed in “${title}”, word by word.`,
  /** For an article without any text. */
  articleIn: (title: string, category: string, site: string) =>
    `${title}, filed under ${category} at ${site}.`,
  /** The separator between the items of a list. `end` follows the last item. */
  separator: '; ',
  end: '.',
  /** For an address without a page, where scripts do not run: what is said of it in any case, and more. */
  missingWithoutScript: (text: string) =>
    `${text} It may also be an older article: those can only be read with JavaScript.`,
}

/** The keys that every language must have in this area. */
export type HeadWords = typeof words
