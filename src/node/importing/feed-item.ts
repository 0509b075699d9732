/** A file that belongs to an item: a podcast, a video, a picture. */
export interface FeedEnclosure {
  /** Absolute, http or https. */
  readonly url: string
  /** The media type, such as `audio/mpeg`. */
  readonly type?: string
}

/** One item of a feed. Its markup is as it came; nothing in it is trusted. */
export interface FeedItem {
  readonly guid?: string
  /** Absolute, http or https: `xml:base`, else the channel's link, is its base. */
  readonly link?: string
  /** Text without markup. It may be blank. */
  readonly title: string
  /** When it was published, if that can be read: ISO 8601 in UTC. */
  readonly date?: string
  /** When it was changed, if the feed says so: ISO 8601 in UTC. */
  readonly updated?: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  /** Names from the outside in, below those of its feed: the folder of an export. Missing in feeds. */
  readonly categories?: readonly string[]
  /** HTML: the longer of content and description. It may be blank. */
  readonly html: string
  readonly enclosures: readonly FeedEnclosure[]
}

/** An item of which the feed says that it is gone. */
export interface DeletedItem {
  readonly guid: string
  /** ISO 8601 in UTC. */
  readonly when?: string
}

/** A feed as its text states it. */
export interface ParsedFeed {
  /** Text without markup. It may be blank. */
  readonly title: string
  /** The page of the channel: absolute, http or https. */
  readonly link?: string
  readonly items: readonly FeedItem[]
  /** The items that the source has deleted, if the feed says so. */
  readonly deleted?: readonly DeletedItem[]
  /** How long the feed asks to wait until the next request: `ttl` or `sy:updatePeriod`. */
  readonly waitMs?: number
  /** Whether the feed breaks off, and was read up to its last whole item. */
  readonly isCutOff: boolean
  /** Sentences about what was repaired or could not be read. */
  readonly warnings: readonly string[]
}
