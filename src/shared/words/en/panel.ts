/** The words of the part of the settings that keeps the reader’s library. */
export const words = {
  title: 'Your library',
  about:
    'What you read, save and highlight is kept in this browser only. Nothing of it is sent anywhere.',
  offKept:
    'Your library is off: nothing more is kept. What was kept stays until you forget it here.',
  safari:
    'Safari forgets what a site keeps after seven days in which you did not use the site, unless you have added it to the home screen or the Dock. A file is safe from that.',
  kinds: {
    saved: 'Saved',
    read: 'Read',
    opened: 'History',
    position: 'Places in long articles',
    highlights: 'Highlights',
  },
  size: 'Size',
  save: 'Save as a file',
  bring: 'Bring in a file…',
  bringWhat:
    'A library file; or what you starred elsewhere: stars of Google Reader, Inoreader or FreshRSS (JSON), bookmarks of a browser (HTML or JSON), OPML, the list of Pocket (HTML or CSV), Instapaper, Readwise or Raindrop (CSV). You see what it would change first.',
  found: (matched: number, links: number) =>
    `${matched} of ${links} links are articles of this archive.`,
  nothingNew: 'There is nothing new in it.',
  change: (kind: string, added: number, removed: number) =>
    `${kind}: ${[added && `${added} more`, removed && `${removed} fewer`].filter(Boolean).join(', ')}`,
  leftOut: (count: number) =>
    count === 1 ? '1 damaged entry is left out.' : `${count} damaged entries are left out.`,
  merge: 'Merge',
  cancel: 'Cancel',
  merged: 'Merged into your library',
  refused: {
    unreadable: 'This file cannot be read.',
    other: 'This file is not a library, nor an export that we know.',
    newer: 'This file was made by a newer version of this site. Reload the page and try again.',
    offline: 'The list of this archive’s originals cannot be loaded now. Try again later.',
  },
  syncTitle: 'A file in step',
  syncAbout:
    'Choose a file on this device, or in a folder that your devices share. It is merged at every visit and written after changes: so all your devices know the same.',
  syncStates: {
    asleep: (name: string) => `${name} waits: the browser wants to be asked again.`,
    inStep: (name: string) => `In step with ${name}`,
    failed: (name: string) => `${name} cannot be read or written. It was left as it is.`,
  },
  wake: 'Go on with this file',
  chooseFile: 'Choose a file…',
  chooseOther: 'Choose another file…',
  disconnect: 'No more file',
  forgetTitle: 'Forget everything',
  forgetAbout: 'Removes all of this from this browser. A file that you have saved stays.',
  forgetWord: 'forget',
  typeWord: (word: string) => `Type “${word}” to confirm:`,
  forget: 'Forget everything',
  forgotten: 'Everything is forgotten. It can come back until you close this tab.',
  undo: 'Bring it back',
}

/** The keys that every language must have in this area. */
export type PanelWords = typeof words
