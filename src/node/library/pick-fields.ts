import type { ArticleDetails, ArticleSummary } from '../../shared/article.ts'
import { type FieldName, fieldNames, rowFields } from '../../shared/article-fields.ts'

/** The fields of a type with `undefined` as another way to leave out what is optional. */
export type Loose<T> = {
  [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K]
}

/** Every field of a type, also the optional ones: one of these may be `undefined`, but not forgotten. */
export type Complete<T> = { [K in keyof T]-?: Loose<T>[K] }

/**
 * A new object with the fields named and nothing else, in the order of the names. A field without a
 * value is left out.
 */
export function pickFields<N extends FieldName>(
  names: readonly N[],
  from: Loose<Pick<ArticleDetails, N>>,
): Pick<ArticleDetails, N> {
  const picked: { [K in FieldName]?: unknown } = {}
  for (const name of names) if (from[name] !== undefined) picked[name] = from[name]
  return picked as Pick<ArticleDetails, N>
}

/** All fields of an article. */
export function pickDetails(from: Loose<ArticleDetails>): ArticleDetails {
  return pickFields(fieldNames, from)
}

/** The fields that lists show of an article. */
export function pickRow(details: ArticleDetails): ArticleSummary {
  return pickFields(rowFields, details)
}
