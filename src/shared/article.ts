import type {
  FieldName,
  FieldValues,
  isArticleLink,
  isHeading,
  isPicture,
  isTerm,
  RowField,
} from './article-fields.ts'
import type { Checked } from './json/json-check.ts'

/**
 * HTML that the policy of `html-policy.ts` allows. Only the sanitizers make it: one in the build, one in
 * the browser.
 */
export type SafeHtml = string & { readonly __brand: 'SafeHtml' }

/**
 * A name that a reader can filter by: one segment of a category path, an author or a tag. `slug` is its
 * path segment in URLs, not percent-encoded. `label` is the text that people read.
 */
export interface Term extends Checked<typeof isTerm> {}

/** A category from the outermost level to its own, e.g. 新媒体 › IT 之家 › 分类资讯. Never empty. */
export type CategoryPath = readonly Term[]

/**
 * A picture: its URL (absolute, or a path that includes the site's base) and its size in pixels, if
 * known.
 */
export interface Picture extends Checked<typeof isPicture> {}

/** A heading of an article's body. `id` is the element's id in the page. */
export interface Heading extends Checked<typeof isHeading> {}

/** An article as a link to it needs it: the one before or after another, or the newest of a category. */
export interface ArticleLink extends Checked<typeof isArticleLink> {}

/** The fields of an article that a list shows. */
export interface ArticleSummary extends FieldValues<RowField> {}

/** All fields of an article: everything that its page shows apart from the body. */
export interface ArticleDetails extends FieldValues<FieldName> {}

/**
 * One category of the tree. Its count covers the articles of the category and of all categories below it;
 * an article counts once.
 */
export interface CategoryNode extends Term {
  readonly count: number
  readonly children: readonly CategoryNode[]
}
