/** HTML that went through the policy of `html-policy.ts`. Only the sanitizer of each side makes it. */
export type SafeHtml = string & { readonly __brand: 'SafeHtml' }

/**
 * Something a reader can filter by: one segment of a category path, an author, a tag.
 * `slug` is its part of an address, one path segment, not percent-encoded; `label` is what people read.
 */
export interface Term {
  readonly slug: string
  readonly label: string
}

/** A category from the outermost level to its own, e.g. 新媒体 › IT 之家 › 分类资讯. Never empty. */
export type CategoryPath = readonly Term[]

/** A picture's address (absolute, or a path that includes the site's base) and its size in pixels, if known. */
export interface Picture {
  readonly src: string
  readonly width?: number
  readonly height?: number
}

/** What a list shows of an article. */
export interface ArticleSummary {
  readonly id: string
  readonly title: string
  /** Publication time, ISO 8601 in UTC to the second. Missing when the source has no usable date. */
  readonly date?: string
  /** BCP 47 language tag, only where it differs from the site's language. */
  readonly lang?: string
  readonly author?: Term
  /** At least one path. */
  readonly categories: readonly CategoryPath[]
  /** Plain text, one or two sentences; may be empty. */
  readonly excerpt: string
  /** The list image. */
  readonly picture?: Picture
  /** Reading time in minutes, at least 1. */
  readonly minutes: number
  /** Pinned on first pages; higher comes first. */
  readonly sticky?: number
}

/** A heading of an article's body. `id` is the element's id in the page. */
export interface Heading {
  readonly id: string
  /** 2 to 6, as in the page. */
  readonly level: number
  readonly text: string
}

/** A link to the article before or after in the same category. */
export interface Neighbour {
  readonly id: string
  readonly title: string
}

/** Everything an article's page shows apart from the body. */
export interface ArticleDetails extends ArticleSummary {
  /** Last change, ISO 8601 in UTC, when it differs from `date`. */
  readonly updated?: string
  readonly tags: readonly Term[]
  /** Address of the original, http or https. */
  readonly original?: string
  /** Drawn above the body; missing when the body shows it itself. */
  readonly lead?: Picture
  readonly headings: readonly Heading[]
  /** The next newer and the next older article of the first category. */
  readonly newer?: Neighbour
  readonly older?: Neighbour
}

/** One category of the tree, with the articles of itself and of everything below it counted once each. */
export interface CategoryNode extends Term {
  readonly count: number
  readonly children: readonly CategoryNode[]
}
