/** The words of the part of the settings in which a reader writes filters. */
export const words = {
  title: 'Filters',
  about:
    'Lists leave out what you mute: a line stays that says why, and opens it. One entry a line. Latin words count as whole words.',
  lists: {
    mutedWords: 'Mute words',
    mutedSources: 'Mute sources (categories)',
    mutedAuthors: 'Mute authors',
    highlightedWords: 'Highlight words',
  },
  save: 'Save filters as a file',
  bring: 'Bring in filters…',
  brought: 'Filters added',
  refused: 'This file has no filters.',
  file: 'filters',
}

/** The keys that every language must have in this area. */
export type FiltersWords = typeof words
