import { useEffect } from 'react'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'

const rememberList = lazyPart(() =>
  import('./remember-list.ts').then((part) => part.rememberListOnClick),
)

/**
 * Remembers the list on the screen, called `name`, when one of its articles is opened, so that the article
 * links to its neighbours in that list. The code for it is loaded after the first paint.
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
        // Without it the article links to its neighbours in its category.
      },
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [name])
}
