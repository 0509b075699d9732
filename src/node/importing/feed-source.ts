/** One feed that is followed, as a file of sources names it. */
export interface FeedSource {
  /** Absolute, http or https. Of a RSSHub route it is the first of `bases`; of an export `export:program`. */
  readonly url: string
  /** Of a RSSHub route: full URLs that are asked in turn until one answers with a feed. */
  readonly bases?: readonly string[]
  /** Of a RSSHub route: the route itself, which names the feed while its bases may change. */
  readonly route?: string
  /** As the keeper named it; without it the channel's own title is used. */
  readonly title?: string
  /** Names from the outside in, without the feed's own title. */
  readonly categories: readonly string[]
  /** Whether the feed's title is the last level of the category path. */
  readonly hasOwnLevel: boolean
  readonly tags: readonly string[]
  /** Whether the page of each new item is fetched for its whole text. */
  readonly fullText: boolean
  /** Words or `/patterns/`. An item is taken if one of them is in its title or text; all if there are none. */
  readonly include: readonly string[]
  /** Words or `/patterns/`. An item with one of them in its title or text is left out. */
  readonly exclude: readonly string[]
  /** The most items that are taken from one answer, from its first on. */
  readonly limit?: number
  /** The shortest time between two requests. */
  readonly everyMs?: number
  readonly pictures?: 'keep'
  /** Whether it is an export of another program: a file, which is read once, and asks nobody. */
  readonly isExport?: true
  /** Request headers. Their values come from the environment and are never written or told. */
  readonly headers: Readonly<Record<string, string>>
  /** Query parameters whose values come from the environment, such as the key of an RSSHub. Never told. */
  readonly secretQuery?: Readonly<Record<string, string>>
  /** Where the feed is named, for messages. */
  readonly file: string
  readonly line?: number
}

/** The options of a feed of which a file gives nothing but the address. */
export const plainSource = {
  categories: [],
  hasOwnLevel: true,
  tags: [],
  fullText: false,
  include: [],
  exclude: [],
  headers: {},
} as const satisfies Partial<FeedSource>
