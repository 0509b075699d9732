import { type ListPageName, type ListScope, parseListPageName } from '../../shared/list-scope.ts'
import { parsePageUrl } from '../../shared/site-urls.ts'

/** What an address below `/data/` points at. */
type DataAddress =
  | { readonly kind: 'site' }
  | { readonly kind: 'categories' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'list'; readonly scope: ListScope; readonly page: ListPageName }
  | { readonly kind: 'months'; readonly scope: ListScope }

/** Reads the address of a data file, the reverse of `dataUrls`, with a slash in front. */
export function parseDataUrl(path: string): DataAddress | undefined {
  if (path === '/data/site.json') return { kind: 'site' }
  if (path === '/data/categories.json') return { kind: 'categories' }
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

/** Scopes are named by the same segments in data addresses and page addresses. */
function addressOf(path: string): Extract<DataAddress, { kind: 'article' | 'list' }> | undefined {
  const address = parsePageUrl(path)
  return address?.kind === 'article' || address?.kind === 'list' ? address : undefined
}
