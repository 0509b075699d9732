import { useEffect, useLayoutEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { onContentUpdate } from './content/content-updates.ts'
import type { LoadedPage, PageLoader } from './load-page.ts'
import { followLinks } from './navigation/follow-links.ts'
import { fragmentEntry } from './navigation/history-entry.ts'
import { createPageStore, type PageStore, type View } from './navigation/page-store.ts'
import { prefetchLinks } from './navigation/prefetch-links.ts'
import type { ReaderPlaces } from './navigation/reader-places.ts'

interface PageStoreSetup {
  readonly base: string
  readonly loader: PageLoader
  readonly places: ReaderPlaces
  readonly first: View<LoadedPage>
  readonly onContentChange: () => void
}

/** The page store, following the router, clicks on links and, in development, the content. */
export function usePageStore(setup: PageStoreSetup): PageStore<LoadedPage> {
  const { base, loader, places, onContentChange } = setup
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [store] = useState(() =>
    createPageStore({
      source: loader,
      first: setup.first,
      isOnline: () => navigator.onLine,
      onLeave: places.leave,
      onMoved: (path) => navigate(path, { replace: true }),
    }),
  )

  useLayoutEffect(() => store.show(pathname), [store, pathname])

  useEffect(
    () =>
      followLinks(base, {
        onPage: ({ path, search, hash }) =>
          navigate(path + search + hash, { replace: path === pathname && search + hash === '' }),
        onFragment({ path, hash }) {
          places.note()
          places.forget(fragmentEntry(path, hash))
        },
      }),
    [base, navigate, pathname, places],
  )

  useEffect(() => {
    const prefetcher = prefetchLinks(base, (address) => loader.load(address).catch(() => {}))
    const unsubscribe = store.subscribe(() => setTimeout(prefetcher.watch, 300))
    const timer = setTimeout(prefetcher.watch, 1_500)
    return () => {
      clearTimeout(timer)
      unsubscribe()
      prefetcher.stop()
    }
  }, [base, loader, store])

  useEffect(() => {
    onContentUpdate(() => {
      onContentChange()
      store.refresh()
    })
  }, [store, onContentChange])

  return store
}
