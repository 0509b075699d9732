import type { Heading, Picture } from '../../shared/article.ts'
import type { StoredText } from '../storage/text-store.ts'

/**
 * An article as its own file tells it, before it is seen beside the others: categories, author and
 * tags are still labels, and the id is only a wish.
 */
export interface ArticleDraft {
  /** Path of the source below the content folder, NFC, with `/`. */
  readonly path: string
  readonly title: string
  /** ISO 8601 in UTC to the second. */
  readonly date?: string
  readonly updated?: string
  /** Only where it differs from the site's language. */
  readonly lang?: string
  readonly author?: string
  /** Category labels, outermost first; at least one path with at least one label. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  readonly excerpt: string
  readonly picture?: Picture
  readonly lead?: Picture
  readonly minutes: number
  readonly sticky?: number
  readonly original?: string
  readonly headings: readonly Heading[]
  /** The id that the front matter asks for, and the line that does. */
  readonly wantedId?: { readonly id: string; readonly line: number }
  readonly aliases: readonly string[]
  /** Where Hexo published it: a percent-encoded path from the root of the site. */
  readonly hexoPath?: string
  /** Equal for two files that hold the same story: hash of title, author, day and text. */
  readonly story: string
  /** Its safe HTML in the article store. */
  readonly body: StoredText
}
