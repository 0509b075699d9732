import type {
  FieldName,
  FieldValues,
  isHeading,
  isNeighbour,
  isPicture,
  isTerm,
  RowField,
} from './article-fields.ts'
import type { Checked } from './json/json-check.ts'

/** HTML that went through the policy of `html-policy.ts`. Only the sanitizer of each side makes it. */
export type SafeHtml = string & { readonly __brand: 'SafeHtml' }

/**
 * Something a reader can filter by: one segment of a category path, an author, a tag.
 * `slug` is its part of an address, one path segment, not percent-encoded; `label` is what people read.
 */
export interface Term extends Checked<typeof isTerm> {}

/** A category from the outermost level to its own, e.g. 新媒体 › IT 之家 › 分类资讯. Never empty. */
export type CategoryPath = readonly Term[]

/** A picture's address (absolute, or a path that includes the site's base) and its size in pixels, if known. */
export interface Picture extends Checked<typeof isPicture> {}

/** A heading of an article's body. `id` is the element's id in the page. */
export interface Heading extends Checked<typeof isHeading> {}

/** A link to the article before or after in the same category. */
export interface Neighbour extends Checked<typeof isNeighbour> {}

/** What a list shows of an article. */
export interface ArticleSummary extends FieldValues<RowField> {}

/** Everything an article's page shows apart from the body. */
export interface ArticleDetails extends FieldValues<FieldName> {}

/** One category of the tree, with the articles of itself and of everything below it counted once each. */
export interface CategoryNode extends Term {
  readonly count: number
  readonly children: readonly CategoryNode[]
}
