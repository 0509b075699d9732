/** The words of the reader's own library. */
export const words = {
  notKept: 'This browser can’t store your library. It lasts until you close the tab.',
  keptHere: 'Your library stays in this browser and is never sent anywhere.',
  savedNow: 'Saved',
  unsavedNow: 'Removed from saved',
  readNow: 'Marked as read',
  unreadNow: 'Marked as unread',
  undo: 'Undo',

  show: 'Show',
  all: 'All',
  unread: 'Unread',
  nothingUnread: 'No unread articles.',
  isNew: 'New',
  newSince: (count: number, when: string) => `${count} new since ${when}`,
  newCount: (count: number) => `${count} new`,
  lastVisit: (when: string) => `Your last visit ended here, ${when}`,
  markAll: (count: number) => (count > 0 ? `Mark all as read (${count})` : 'Mark all as read'),
  markToHere: 'Mark this and above as read',
  markedAll: (count: number) =>
    count === 1 ? '1 article marked as read' : `${count} articles marked as read`,
  mutedKept: (count: number) =>
    count === 1 ? '1 muted article stays unread' : `${count} muted articles stay unread`,
  nothingToMark: 'Everything here is already read',

  find: 'Search in this list',
  found: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  sort: 'Sort by',
  sorts: { latest: 'Newest first', earliest: 'Oldest first', title: 'Title' },
  noMatch: 'No matching articles.',
  savedEmpty: 'Nothing saved yet',
  savedEmptyText: 'To save an article, use the bookmark beside its headline or press S.',
  historyEmpty: 'No history yet',
  historyEmptyText: 'Articles you open appear here.',
  off: 'Your library is off. Turn it on in Settings to save articles and keep a history.',
  savedWhen: (when: string) => `Saved ${when}`,
  openedWhen: (when: string) => `Opened ${when}`,
  gone: 'No longer on this site',
  original: 'Original',
  remove: (title: string) => `Remove: ${title}`,
  removed: 'Removed',
  clear: 'Clear',
  cleared: (count: number) => (count === 1 ? '1 article removed' : `${count} articles removed`),
  download: 'Download',
  downloads: { html: 'Bookmarks (HTML)', markdown: 'Markdown', json: 'JSON' },

  unfinished: 'Unfinished',
  continueReading: (title: string, percent: number) => `Continue reading (${percent} %): ${title}`,
  resumed: 'Resumed where you left off',
  toTop: 'Back to the start',
  swipeSave: 'Saved',
  swipeRead: 'Read',
}

/** The keys that every language must have in this area. */
export type LibraryWords = typeof words
