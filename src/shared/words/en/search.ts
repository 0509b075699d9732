/** The words of the search. They are loaded when a reader searches. */
export const words = {
  /** The title of the browser window during a search. */
  searchOf: (text: string) => `Search: ${text}`,
  clear: 'Clear',
  /** The meaning of a space between words. */
  allWords: 'Space = all words',
  /** The operators that a reader may write: how each looks, and what it does. */
  operators: {
    without: ['-word', 'without'],
    phrase: ['"…"', 'exact phrase'],
    either: ['this OR that', 'either'],
    title: ['title:', 'in the title'],
    author: ['author:', 'by an author'],
    category: ['in:', 'in a category'],
    after: ['after:2021-07', 'since'],
    before: ['before:', 'until'],
  } satisfies Record<string, readonly [form: string, meaning: string]>,
  results: (count: string) => (count === '1' ? '1 article' : `${count} articles`),
  about: (count: string) => `About ${count} articles`,
  orMore: (count: string) => `About ${count} articles or more`,
  /** The button that reads the index of older articles too, where the newest have enough hits. */
  searchWhole: 'Search all years',
  searching: 'Searching…',
  sort: 'Sort by',
  byRelevance: 'Relevance',
  byDate: 'Newest',
  filters: 'Filter by category',
  everywhere: 'All categories',
  more: 'More results',
  moreUnchecked: (count: string) => `Keep searching (about ${count} left)`,
  recent: 'Recent searches',
  forget: 'Clear',
  emptyTitle: (query: string) => `No articles found for “${query}”`,
  emptyTips: [
    'Check the spelling, or try a shorter word.',
    'Every word must match: leave one out to find more.',
    'English matches from the start of a word; Chinese matches anywhere.',
  ],
  searchEverywhere: (label: string) => `Search all categories, not just ${label}`,
  offlineTitle: 'You are offline',
  offlineText:
    'This part of the index isn’t saved on this device. Below are titles of recent articles only.',
  failedTitle: 'Search failed',
  failedText: 'The server didn’t respond properly. Please try again later.',
  missingTitle: 'Search is unavailable right now',
  missingText: 'The site may be updating. Try again later, or browse by category.',
  unread: (count: number) => `${count} couldn’t be loaded and are not listed.`,
  titleHits: 'Titles',
  textHits: 'Full text',
  categories: 'Categories',
  allResults: (query: string) => `All results for “${query}”`,
  palette: 'Quick search',
  paletteHint: '↑ ↓ to choose · Enter to open · Esc to close',
  noHits: 'Nothing found',
  marks: (at: number, count: number) => `${at} of ${count}`,
  noMarks: 'Not found in the text',
  previousMark: 'Previous',
  nextMark: 'Next',
  closeMarks: 'Clear highlights',
}

/** The keys that every language must have in this area. */
export type SearchWords = typeof words
