import type { SearchSort } from '../../shared/search/search-messages.ts'
import { siteUrls } from '../../shared/site-urls.ts'

/** The state of the search page, as its address says it. */
export interface SearchLocation {
  readonly query: string
  readonly category: readonly string[]
  readonly sort: SearchSort
}

/** Reads the part of an address from its question mark on. */
export function readSearchLocation(search: string): SearchLocation {
  const params = new URLSearchParams(search)
  return {
    query: params.get('q') ?? '',
    category: (params.get('in') ?? '').split('/').filter((slug) => slug !== ''),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
  }
}

/** The address of a search without the site's base; what is not said is left out. */
export function searchPath({ query, category, sort }: Partial<SearchLocation>): string {
  const params = new URLSearchParams()
  if (query) params.set('q', query)
  if (category && category.length > 0) params.set('in', category.join('/'))
  if (sort === 'date') params.set('sort', sort)
  const text = params.toString()
  return siteUrls.search + (text && `?${text}`)
}

/** The address of a hit: the article, told what to mark. */
export function hitPath(id: string, query: string): string {
  const params = new URLSearchParams({ q: query })
  return `${siteUrls.article(id)}?${params}`
}
