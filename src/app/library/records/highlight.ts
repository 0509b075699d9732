/**
 * A passage that a reader has marked: its words and those around them, by the rules of text fragments, so that
 * it is found again in a text that has changed.
 */
export interface Highlight {
  /** The id of the article. */
  readonly article: string
  /** The words, one line for each block of the article. */
  readonly quote: string
  /** The words before and after, as far as they are needed to tell the passage from its like. */
  readonly prefix: string
  readonly suffix: string
  /** The fragment that leads browsers there, `:~:text=…`. Missing where nothing short does. */
  readonly fragment?: string
  /** When it was marked, in milliseconds since 1970. */
  readonly made: number
  /** The article was opened, and the words were not there any more. */
  readonly isLost?: boolean
}
