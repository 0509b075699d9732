import { pages } from '../../shared/pages.ts'
import { parsePageUrl } from '../../shared/site-urls.ts'

/** The part of the browser's Navigation API that is asked; old browsers have none. */
interface Navigation {
  readonly currentEntry: { readonly index: number } | null
  entries(): readonly { readonly url: string | null }[]
}

/**
 * Goes from an article back to the list it was opened from, to the same place in it; to its category
 * where there was none. False when there is no way.
 */
export function backToList(base: string): boolean {
  const { navigation } = window as { navigation?: Navigation }
  const at = navigation?.currentEntry?.index ?? 0
  const before = navigation?.entries().slice(0, at) ?? []
  const list = before.findLastIndex(({ url }) => url !== null && isList(url, base))
  if (list !== -1) {
    window.history.go(list - at)
    return true
  }
  const trail = document.querySelectorAll<HTMLElement>('#main .breadcrumb a')
  const category = trail[trail.length - 1]
  category?.click()
  return category !== undefined
}

function isList(url: string, base: string): boolean {
  const { origin, pathname } = new URL(url)
  if (origin !== window.location.origin || !pathname.startsWith(base)) return false
  const kind = parsePageUrl(pathname.slice(base.length - 1))?.kind
  return kind !== undefined && pages[kind].listsArticles
}
