import { type ListPageName, parseListPageName } from '../../../shared/urls/list-scope.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'

/** The pages of a list as it was left: how high each was, and which have to be there again. */
export interface RememberedPages {
  readonly pages: readonly { readonly name: ListPageName; readonly height: number }[]
  /** The page that was being read and those beside it, without the first. */
  readonly wanted: readonly ListPageName[]
}

/** Reads the pages out of a remembered scroll position; undefined when there was only the page itself. */
export function readRememberedPages(
  position: ScrollPosition | undefined,
  first: ListPageName,
): RememberedPages | undefined {
  const pages = (position?.pages ?? []).flatMap(([text, height]) => {
    const name = text === 'latest' ? text : parseListPageName(text)
    return name === undefined || !(height >= 0) ? [] : [{ name, height }]
  })
  if (!position || pages.length < 2 || pages[0]?.name !== first) return undefined
  const at = Math.max(
    0,
    pages.findIndex(({ name }) => String(name) === position.anchor?.page),
  )
  const wanted = pages.slice(Math.max(1, at - 1), at + 2).map(({ name }) => name)
  return { pages, wanted }
}
