import type { FeedEnclosure } from '../feed-item.ts'

/** A text and whether it is HTML. */
export interface FoundText {
  readonly text: string
  /** `maybe`: the format does not say. */
  readonly isHtml: boolean | 'maybe'
}

/** An item as its format states it; addresses may be relative, and anything may be missing. */
export interface FoundItem {
  readonly guid: string | undefined
  readonly link: string | undefined
  /** `xml:base` of the item. */
  readonly base: string | undefined
  /** `xml:base` of its text. */
  readonly textBase: string | undefined
  readonly title: FoundText | undefined
  readonly dates: readonly (string | undefined)[]
  readonly updates: readonly (string | undefined)[]
  readonly authors: readonly (string | undefined)[]
  readonly tags: readonly (string | undefined)[]
  /** Everything that may be the text; the longest is. */
  readonly texts: readonly (FoundText | undefined)[]
  readonly enclosures: readonly Partial<FeedEnclosure>[]
  /** Pictures and films that are shown only where the text has none and there are no enclosures. */
  readonly media: readonly Partial<FeedEnclosure>[]
}

/** A feed as its format states it. */
export interface FoundFeed {
  readonly title: FoundText | undefined
  readonly link: string | undefined
  readonly base: string | undefined
  readonly waitMs: number | undefined
  readonly items: readonly FoundItem[]
}
