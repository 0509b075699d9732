import { useEffect, useLayoutEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { onContentUpdate } from '../content/content-updates.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import { followLinks } from './follow-links.ts'
import { fragmentEntry } from './history-entry.ts'
import { createPageStore, type PageSource, type PageStore, type View } from './page-store.ts'
import type { LinkPrefetcher } from './prefetch-links.ts'
import { readsAhead } from './reads-ahead.ts'
import type { ScrollTracker } from './scroll-tracker.ts'

const prefetch = lazyPart(() => import('./prefetch-links.ts').then((part) => part.prefetchLinks))

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

  useEffect(() => {
    if (!readsAhead()) return
    let prefetcher: LinkPrefetcher | undefined
    const begin = async () => {
      const prefetchLinks = await prefetch.load()
      if (isOver) return
      prefetcher ??= prefetchLinks(base, {
        inView: (address) => (loader.readAhead ?? loader.load)(address).catch(() => {}),
        onIntent: (address) => loader.load(address).catch(() => {}),
      })
      prefetcher.watch()
    }
    // Without reading ahead, each page is loaded when it is opened.
    const watch = () => void begin().catch(() => {})
    let isOver = false
    const unsubscribe = store.subscribe(() => setTimeout(watch, 300))
    const timer = setTimeout(watch, 1_500)
    return () => {
      isOver = true
      clearTimeout(timer)
      unsubscribe()
      prefetcher?.stop()
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
