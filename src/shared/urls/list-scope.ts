/** The set of articles that a list holds. `slugs` are the category's path, outermost first. */
export type ListScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly slugs: readonly string[] }
  | { readonly kind: 'author'; readonly slug: string }
  | { readonly kind: 'tag'; readonly slug: string }
  | { readonly kind: 'month'; readonly year: string; readonly month: string }

/**
 * The name of a page of a list. `latest` is the first page. Numbered pages count from the oldest article,
 * so that an address shows the same articles for ever. Articles without a date are on the pages
 * `undated`, `undated-2`, ….
 */
export type ListPageName = 'latest' | number | 'undated' | `undated-${number}`

/** Reads a page name from an address. Undefined when the text is not a page name. */
export function parseListPageName(text: string): ListPageName | undefined {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  if (/^undated(-([2-9]|[1-9]\d{1,6}))?$/.test(text)) return text as ListPageName
  return undefined
}

/** The number in the name of an undated page, from 1. */
export function undatedNumber(page: `undated${string}`): number {
  return Number(page.split('-')[1] ?? 1)
}

/** The path segments of a scope, not percent-encoded. Page URLs and data URLs share them. */
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
