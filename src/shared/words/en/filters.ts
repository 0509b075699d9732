/** The words of the part of the settings in which a reader writes filters. */
export const words = {
  title: 'Filters',
  about:
    'Muted articles shrink to a line that says why; select it to show them. One entry per line. English and other Latin words match whole words only.',
  lists: {
    mutedWords: 'Mute words',
    mutedSources: 'Mute sources (categories)',
    mutedAuthors: 'Mute authors',
    highlightedWords: 'Highlight words',
  },
  save: 'Save filters as a file',
  bring: 'Import filters…',
  brought: 'Filters added',
  refused: 'This file contains no filters.',
  file: 'filters',
}

/** The keys that every language must have in this area. */
export type FiltersWords = typeof words
