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
    save: 'Save, or remove from saved',
    toggleRead: 'Mark as read or unread',
    markAll: 'Mark all as read',
    latest: 'Latest articles',
    categories: 'All categories',
    saved: 'Saved',
    history: 'History',
    settings: 'Settings',
    top: 'Top of page',
    bottom: 'Bottom of page',
    search: 'Search',
    side: 'Hide or show the categories',
    help: 'Show shortcuts',
  },
  off: 'Keyboard shortcuts are off. Turn them on in Settings.',
  change: 'Change keys',
  changed: 'Done',
  reset: 'Reset all keys',
  none: 'no key',
  howToChange:
    'Choose a key to free it, or + and then the key that is to do this. g and another key are one key.',
  press: 'Press a key…',
  free: (key: string, command: string) => `Free ${key} from “${command}”`,
  add: (command: string) => `Another key for “${command}”`,
  given: (key: string, command: string) => `${key}: ${command}`,
}

/** The keys that every language must have in this area. */
export type KeysWords = typeof words
