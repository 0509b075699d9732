/** The words of reading aloud. They are loaded where the browser has a voice for the article. */
export const words = {
  listen: 'Listen',
  previous: 'Previous sentence',
  next: 'Next sentence',
  pause: 'Pause',
  play: 'Go on',
  rate: 'Pace',
  failed: 'This browser’s voice doesn’t answer',
}

/** The keys that every language must have in this area. */
export type SpeechWords = typeof words
