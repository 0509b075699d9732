import { useEffect } from 'react'

/**
 * Remembers the list on the screen, called `name`, when one of its articles is opened, so that the
 * article can lead to those beside it. What does that is loaded after the page stands.
 */
export function useRememberedList(name: string): void {
  useEffect(() => {
    if (import.meta.env.SSR) return
    let end: (() => void) | undefined
    let isOver = false
    import('./remember-list.ts').then(
      ({ rememberListOnClick }) => {
        if (!isOver) end = rememberListOnClick(name)
      },
      () => {},
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [name])
}
