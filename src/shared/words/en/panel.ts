/** The words of the part of the settings that keeps the reader’s library. */
export const words = {
  title: 'Your library',
  about:
    'What you read, save and highlight is stored only in this browser. None of it is ever sent anywhere.',
  offKept:
    'Your library is off: nothing new is saved. What was saved before stays until you delete it here.',
  safari:
    'Safari deletes what a site has stored if you don’t visit it for seven days, unless you have added it to your Home Screen or Dock. A saved file is safe from that.',
  kinds: {
    saved: 'Saved',
    read: 'Read',
    opened: 'History',
    position: 'Reading positions',
    highlights: 'Highlights',
  },
  size: 'Size',
  save: 'Save as a file',
  bring: 'Import a file…',
  bringWhat:
    'A library file, or what you saved elsewhere: stars from Google Reader, Inoreader or FreshRSS (JSON), browser bookmarks (HTML or JSON), OPML, lists from Pocket (HTML or CSV), Instapaper, Readwise or Raindrop (CSV). You see the changes before anything is imported.',
  found: (matched: number, links: number) =>
    `${matched} of ${links} links are articles on this site.`,
  nothingNew: 'Nothing new in this file.',
  change: (kind: string, added: number, removed: number) =>
    `${kind}: ${[added && `${added} added`, removed && `${removed} removed`].filter(Boolean).join(', ')}`,
  leftOut: (count: number) =>
    count === 1 ? '1 damaged entry will be skipped.' : `${count} damaged entries will be skipped.`,
  merge: 'Merge',
  cancel: 'Cancel',
  merged: 'Merged into your library',
  refused: {
    unreadable: 'This file can’t be read.',
    other: 'This is neither a library file nor a supported export.',
    newer: 'This file was made by a newer version of this site. Reload the page and try again.',
    offline: 'The list of original addresses can’t be loaded right now. Try again later.',
  },
  syncTitle: 'Sync file',
  syncAbout:
    'Choose a file on this device, or in a folder your devices share. It is merged on every visit and updated after every change, so all your devices stay in sync.',
  syncStates: {
    asleep: (name: string) => `Sync with ${name} is paused: your permission is needed again.`,
    inStep: (name: string) => `In sync with ${name}`,
    failed: (name: string) => `${name} can’t be read or written. It was left unchanged.`,
  },
  wake: 'Resume sync',
  chooseFile: 'Choose a file…',
  chooseOther: 'Choose another file…',
  disconnect: 'Stop syncing',
  forgetTitle: 'Delete everything',
  forgetAbout: 'Deletes all of the above from this browser. Files you have saved are not affected.',
  forgetWord: 'delete',
  typeWord: (word: string) => `Type “${word}” to confirm:`,
  forget: 'Delete everything',
  forgotten: 'Everything is deleted. You can restore it until you close this tab.',
  undo: 'Restore',
}

/** The keys that every language must have in this area. */
export type PanelWords = typeof words
