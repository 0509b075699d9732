/** The words of marked passages. */
export const words = {
  mark: 'Highlight',
  unmark: 'Remove highlight',
  marked: 'Highlighted',
  unmarked: 'Highlight removed',
  title: 'Highlights',
  noneText: 'Select words in an article and choose Highlight.',
  notDrawn:
    'This browser cannot draw highlights in the text of articles. They are listed here, and lead to their words.',
  lost: 'No longer in the article',
  remove: 'Remove highlight',
  count: (count: number) => (count === 1 ? '1 highlight' : `${count} highlights`),
  save: 'Download as Markdown',
  file: 'highlights',
}

/** The keys that every language must have in this area. */
export type HighlightsWords = typeof words
