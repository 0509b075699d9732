/** A picture that an archive shows, with what is known of the newest article that shows it. */
export interface WantedPicture {
  /** As the article means it: absolute, http or https. */
  readonly url: string
  /** The page that the article was taken from. */
  readonly link?: string | undefined
  /** The publication of the article, ISO 8601. */
  readonly date?: string | undefined
  /** The labels of its first category, from the outside in. Empty for a page of the site's own. */
  readonly category: readonly string[]
  /** The article's file below the content folder. */
  readonly path: string
}
