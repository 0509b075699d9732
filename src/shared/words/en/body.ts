/** The words that the build puts into articles, in the language of the article. */
export const words = {
  /** The headline of an article that names none and has no text. */
  untitled: 'Untitled',
  /** The category of an article that names none and lies in no folder. */
  uncategorised: 'Uncategorised',
  picture: 'Picture',
  table: 'Table',
  open: (host: string) => `Open ${host}`,
  watch: (service: string) => `Watch the video on ${service}`,
}

/** What every language has words for. */
export type BodyWords = typeof words
