import { useCallback, useSyncExternalStore } from 'react'

/** From this width on there is room for a column beside the text. The style sheets use the same. */
export const wideScreen = '(min-width: 1100px)'

/** A screen on which the tree of categories stands beside a list, as `category.css` says. */
export const treeScreen = '(min-width: 960px)'

/** Up to this width the ways onward stand in a bar at the lower edge. The style sheets use the same. */
export const narrowScreen = '(max-width: 40rem)'

/** Whether a media query holds; false in prerendered markup and until the page is mounted. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
