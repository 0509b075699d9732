import { pages } from '../../shared/pages.ts'
import { parsePageUrl } from '../../shared/site-urls.ts'
import { wantRow } from './return-row.ts'

/** The part of the browser's Navigation API that is used. Old browsers do not have it. */
interface Navigation {
  readonly currentEntry: { readonly index: number } | null
  entries(): readonly { readonly url: string | null }[]
}

/**
 * Goes from an article back to the list it was opened from, to the same scroll position in it, or where that
 * does not show the article, to its row. `base` is the path of the site, with a slash at both ends. False when
 * no list was open before.
 */
export function backToList(base: string, id: string): boolean {
  const { navigation } = window as { navigation?: Navigation }
  const at = navigation?.currentEntry?.index ?? 0
  const before = navigation?.entries().slice(0, at) ?? []
  const list = before.findLastIndex(({ url }) => url !== null && isList(url, base))
  if (list === -1) return false
  wantRow(id)
  window.history.go(list - at)
  return true
}

function isList(url: string, base: string): boolean {
  const { origin, pathname } = new URL(url)
  if (origin !== window.location.origin || !pathname.startsWith(base)) return false
  const kind = parsePageUrl(pathname.slice(base.length - 1))?.kind
  return kind !== undefined && pages[kind].listsArticles
}
