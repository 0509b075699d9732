/** The words of the help on keys. */
export const words = {
  title: 'Keyboard shortcuts',
  groups: ['In a list', 'In an article', 'On any page'],
  names: {
    next: 'Next article',
    previous: 'Previous article',
    open: 'Open',
    nextCategory: 'Next category',
    previousCategory: 'Previous category',
    older: 'Open the next article',
    newer: 'Open the previous article',
    back: 'Back to the list',
    original: 'Read the original',
    share: 'Share',
    latest: 'Latest articles',
    categories: 'All categories',
    settings: 'Settings',
    top: 'Top of page',
    bottom: 'Bottom of page',
    search: 'Search',
    side: 'Hide or show the categories',
    help: 'Show shortcuts',
  },
  off: 'Keyboard shortcuts are off. Turn them on in Settings.',
}

/** The keys that every language must have in this area. */
export type KeysWords = typeof words
