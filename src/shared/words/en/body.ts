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
  /** The titles of callouts that have none of their own. */
  callouts: {
    note: 'Note',
    info: 'Info',
    summary: 'Summary',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    danger: 'Danger',
    question: 'Question',
    example: 'Example',
    quotation: 'Quotation',
    details: 'Details',
  },
}

/** What every language has words for. */
export type BodyWords = typeof words
