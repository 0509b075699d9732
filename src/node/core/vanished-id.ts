/** An id that the last build published and this one does not. */
export interface VanishedId {
  readonly id: string
  /** The headline it had. */
  readonly title?: string
  /** The file, below the content folder, that most likely holds the article now. */
  readonly path?: string
}
