import { useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { announce } from '../ui/notice/announcer.ts'
import { pageLink } from '../ui/page-link.ts'
import { focusPage, scrollPage } from './focus-page.ts'
import { historyEntry } from './history-entry.ts'
import type { View } from './page-store.ts'
import { goToWantedRow } from './return-row.ts'
import type { ScrollTracker } from './scroll-tracker.ts'

/** How the reader came to the page on the screen. */
interface PageArrival {
  readonly view: View<unknown>
  readonly title: string
  readonly scroll: ScrollTracker
  /** Whether the first page was drawn here; else it came as HTML and the browser scrolls it. */
  readonly drawnHere: boolean
}

/**
 * After a page has been drawn: sets the title, tells it to screen readers, moves focus and scroll.
 * The first page keeps its focus; going back and forth returns to the position that was left.
 */
export function usePageArrival({ view, title, scroll, drawnHere }: PageArrival): void {
  const location = useLocation()
  const isTraversal = useNavigationType() === 'POP'
  const last = useRef<{ visit: number; entry: string }>(undefined)

  useLayoutEffect(() => {
    document.title = title
  }, [title])

  useLayoutEffect(() => {
    if (view.path !== location.pathname) return
    if (view.face.kind === 'loading') {
      if (!isTraversal) window.scrollTo({ top: 0, behavior: 'instant' })
      return
    }
    const entry = historyEntry(location)
    const before = last.current
    if (before?.visit === view.visit && before.entry === entry) return
    last.current = { visit: view.visit, entry }
    scroll.enter(entry)
    const position = isTraversal ? scroll.recall(entry) : undefined
    if (!before) {
      if (drawnHere) scrollPage(position, location.hash)
    } else if (before.visit === view.visit && isTraversal) {
      // The browser follows fragment links itself. Only going back or forth is left to do.
      if (position) scrollPage(position, location.hash)
    } else {
      announce(title)
      nameAddress()
      focusPage(position, location.hash)
      scrollPage(position, location.hash)
      goToWantedRow()
    }
  }, [view, location, isTraversal, title, scroll, drawnHere])
}

/** Keeps the page's stated address right: it is what share sheets give away and what stands on paper. */
function nameAddress(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  if (canonical) canonical.href = pageLink(window.location.pathname)
}
