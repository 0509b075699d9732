/** The words of the help on keys. */
export const words = {
  title: 'Keys',
  groups: ['In a list', 'In an article', 'Everywhere'],
  names: {
    next: 'Next article',
    previous: 'Previous article',
    open: 'Open',
    nextCategory: 'Next sibling category',
    previousCategory: 'Previous sibling category',
    older: 'Open the next article',
    newer: 'Open the previous article',
    back: 'Back to the list',
    original: 'Read the original',
    share: 'Share',
    latest: 'Latest articles',
    categories: 'All categories',
    settings: 'Settings',
    top: 'Top of the page',
    bottom: 'End of the page',
    search: 'Search',
    side: 'Hide or show the categories',
    help: 'This table',
  },
  off: 'Keyboard shortcuts are off. The reading settings turn them on.',
}

/** The keys that every language must have in this area. */
export type KeysWords = typeof words
