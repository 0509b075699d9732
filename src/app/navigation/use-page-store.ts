import { useEffect, useLayoutEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { onContentUpdate } from '../content/content-updates.ts'
import { followLinks } from './follow-links.ts'
import { fragmentEntry } from './history-entry.ts'
import { createPageStore, type PageSource, type PageStore, type View } from './page-store.ts'
import type { ScrollTracker } from './scroll-tracker.ts'
import { useReadAhead } from './use-read-ahead.ts'

interface PageStoreSetup<Page> {
  readonly base: string
  readonly loader: PageSource<Page>
  readonly scroll: ScrollTracker
  readonly first: View<Page>
  readonly onContentChange: () => void
}

/** The page store, following the router, clicks on links and, in development, the content. */
export function usePageStore<Page>(setup: PageStoreSetup<Page>): PageStore<Page> {
  const { base, loader, scroll, onContentChange } = setup
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [store] = useState(() =>
    createPageStore({
      source: loader,
      first: setup.first,
      isOnline: () => navigator.onLine,
      onLeave: scroll.leave,
      onMoved: (path) => navigate(path, { replace: true }),
      // A page of the site's own, or none: its server knows.
      onUnknown: () => window.location.reload(),
    }),
  )

  useLayoutEffect(() => store.show(pathname), [store, pathname])

  useEffect(
    () =>
      followLinks(base, {
        onPage: ({ path, search, hash }) =>
          navigate(path + search + hash, { replace: path === pathname && search + hash === '' }),
        onFragment({ path, hash }) {
          scroll.note()
          scroll.forget(fragmentEntry(path, hash))
        },
      }),
    [base, navigate, pathname, scroll],
  )

  useReadAhead(base, loader, store)

  useEffect(() => {
    onContentUpdate(() => {
      onContentChange()
      store.refresh()
    })
  }, [store, onContentChange])

  return store
}
