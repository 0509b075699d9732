import { parsePageUrl } from '../../shared/site-urls.ts'
import {
  type ListPageName,
  type ListScope,
  parseListPageName,
} from '../../shared/urls/list-scope.ts'

/** A parsed URL path below `/data/`. */
type DataAddress =
  | { readonly kind: 'site' }
  | { readonly kind: 'categories' }
  | { readonly kind: 'news' }
  | { readonly kind: 'originals' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'list'; readonly scope: ListScope; readonly page: ListPageName }
  | { readonly kind: 'months'; readonly scope: ListScope }

/**
 * Reads the URL path of a data file, with a slash in front. It is the reverse of `dataUrls`. Undefined
 * for other paths.
 */
export function parseDataUrl(path: string): DataAddress | undefined {
  if (path === '/data/site.json') return { kind: 'site' }
  if (path === '/data/categories.json') return { kind: 'categories' }
  if (path === '/data/news.json') return { kind: 'news' }
  if (path === '/data/originals.json') return { kind: 'originals' }
  const article = /^\/data\/articles\/([^/]+)\.json$/.exec(path)
  if (article) return addressOf(`/a/${article[1]}/`)
  const list = /^\/data\/lists\/(.+)\/([^/]+)\.json$/.exec(path)
  if (list === null) return undefined
  const [, scope = '', name = ''] = list
  const address = addressOf(scope === 'all' ? '/' : `/${scope}/`)
  if (address?.kind !== 'list') return undefined
  if (name === 'months') return { kind: 'months', scope: address.scope }
  const page = name === 'latest' ? name : parseListPageName(name)
  return page === undefined ? undefined : { ...address, page }
}

/** Reads the path of an article or list. Data URLs and page URLs have the same segments for scopes. */
function addressOf(path: string): Extract<DataAddress, { kind: 'article' | 'list' }> | undefined {
  const address = parsePageUrl(path)
  return address?.kind === 'article' || address?.kind === 'list' ? address : undefined
}
