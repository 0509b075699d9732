/** An id that the last build published and this build does not. */
export interface VanishedId {
  readonly id: string
  /** The headline of its article. */
  readonly title?: string
  /** The file, below the content folder, that most likely holds the article now. */
  readonly path?: string
}
