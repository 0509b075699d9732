/** The words of marked passages. */
export const words = {
  mark: 'Highlight',
  unmark: 'Remove highlight',
  marked: 'Highlighted',
  unmarked: 'Highlight removed',
  title: 'Highlights',
  noneText: 'Select text in an article and choose Highlight.',
  notDrawn:
    'This browser can’t show highlights in articles. They are listed here; select one to go to its passage.',
  lost: 'No longer in the article',
  remove: 'Remove highlight',
  count: (count: number) => (count === 1 ? '1 highlight' : `${count} highlights`),
  save: 'Download as Markdown',
  file: 'highlights',
}

/** The keys that every language must have in this area. */
export type HighlightsWords = typeof words
