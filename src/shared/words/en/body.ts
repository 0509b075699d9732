/** The words that the build puts into articles, in the language of the article. */
export const words = {
  /** The headline of an article that has no title and no text. */
  untitled: 'Untitled',
  /** The category of an article that names none and is not in a folder. */
  uncategorised: 'Uncategorised',
  picture: 'Image',
  /** In the place of a picture that is known to be lost; where it was follows. */
  lostPicture: (alt: string) => (alt === '' ? 'Image lost:' : `Image lost: ${alt} ·`),
  table: 'Table',
  open: (host: string) => `Embedded content: view on ${host}`,
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

/** The keys that every language must have in this area. */
export type BodyWords = typeof words
