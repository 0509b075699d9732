import { useEffect } from 'react'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'

const rememberList = lazyPart(() =>
  import('./remember-list.ts').then((part) => part.rememberListOnClick),
)

/**
 * Remembers the list on the screen, called `name`, when one of its articles is opened, so that the
 * article can lead to those beside it. What does that is loaded after the page stands.
 */
export function useRememberedList(name: string): void {
  useEffect(() => {
    let end: (() => void) | undefined
    let isOver = false
    rememberList.load().then(
      (rememberListOnClick) => {
        if (!isOver) end = rememberListOnClick(name)
      },
      () => {
        // The article then leads to those of its category.
      },
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [name])
}
