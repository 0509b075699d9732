/** Which articles a list holds. `slugs` are the category's path, outermost first. */
export type ListScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly slugs: readonly string[] }
  | { readonly kind: 'author'; readonly slug: string }
  | { readonly kind: 'tag'; readonly slug: string }
  | { readonly kind: 'month'; readonly year: string; readonly month: string }

/**
 * Which page of a list. `latest` is the first page; numbered pages count from the oldest article,
 * so that an address shows the same articles for ever; articles without a date stand in
 * `undated`, `undated-2`, ….
 */
export type ListPageName = 'latest' | number | 'undated' | `undated-${number}`

/** Reads a page name as it stands in an address; undefined when it is none. */
export function parseListPageName(text: string): ListPageName | undefined {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  if (/^undated(-([2-9]|[1-9]\d{1,6}))?$/.test(text)) return text as ListPageName
  return undefined
}

/** The path segments that name a scope, in page addresses and in data addresses alike. */
export function scopeSegments(scope: ListScope): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return []
    case 'category':
      return ['c', ...scope.slugs]
    case 'author':
      return ['by', scope.slug]
    case 'tag':
      return ['t', scope.slug]
    case 'month':
      return ['archive', scope.year, scope.month]
  }
}
