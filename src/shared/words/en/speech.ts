/** The words of reading aloud. They are loaded where the browser has a voice for the article. */
export const words = {
  listen: 'Listen',
  previous: 'Previous sentence',
  next: 'Next sentence',
  pause: 'Pause',
  play: 'Resume',
  rate: 'Speed',
  failed: 'Your browser’s voice isn’t responding',
}

/** The keys that every language must have in this area. */
export type SpeechWords = typeof words
