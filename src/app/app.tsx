import { startTransition, useEffect, useMemo, useState } from 'react'
import { BrowserRouter, useLocation } from 'react-router'
import {
  type ListReading,
  ListReadingContext,
  type ListSource,
} from './article-list/reading/list-reading.ts'
import { useChineseScript } from './chinese-script/use-chinese-script.ts'
import { CategoriesContext, type CategoriesStore } from './content/categories-store.ts'
import { FaceView } from './face-view.tsx'
import { ErrorBoundary } from './faces/error-boundary.tsx'
import { KeyLayer } from './keys/key-layer.tsx'
import { SiteShell } from './layout/site-shell.tsx'
import { LibraryLayer } from './library/layer/library-layer.tsx'
import { historyEntry } from './navigation/history-entry.ts'
import type { View } from './navigation/page-store.ts'
import { readsAhead } from './navigation/reads-ahead.ts'
import type { ScrollTracker } from './navigation/scroll-tracker.ts'
import { usePageArrival } from './navigation/use-page-arrival.ts'
import { usePageStore } from './navigation/use-page-store.ts'
import type { LoadedPage, PageLoader } from './pages/load-page.ts'
import { viewTitle } from './pages/view-title.ts'
import { SearchLayer } from './search/search-layer.tsx'
import { useReaderSite } from './settings/use-reader-site.ts'
import { type ReaderSite, SiteContext } from './ui/site-context.ts'
import { useStore } from './ui/store.ts'
import { NowContext } from './ui/time/now-context.ts'
import { endHydrating } from './ui/use-hydrated.ts'

interface AppProps {
  readonly site: ReaderSite
  /** Begins and ends with a slash. */
  readonly base: string
  readonly loader: PageLoader
  readonly categories: CategoriesStore
  readonly lists: ListSource
  readonly scroll: ScrollTracker
  readonly first: View<LoadedPage>
  /** Drops what is in memory because the content has changed. */
  readonly onContentChange: () => void
}

/** The reader in the browser. */
export function App(props: AppProps) {
  const { base, categories } = props
  const site = useReaderSite(props.site, base)
  useChineseScript(site)
  // Effects of what is inside run before.
  useEffect(endHydrating, [])
  return (
    <SiteContext value={site}>
      <CategoriesContext value={categories}>
        <BrowserRouter basename={base}>
          <CurrentPage {...props} site={site} />
        </BrowserRouter>
      </CategoriesContext>
    </SiteContext>
  )
}

function CurrentPage(props: AppProps) {
  const { site, base, loader, scroll, first, onContentChange } = props
  const { pathname } = useLocation()
  const store = usePageStore({ base, loader, scroll, first, onContentChange })
  const view = useStore(store)
  const title = viewTitle(view, site)
  usePageArrival({ view, title, scroll, drawnHere: first.face.kind !== 'page' })
  const listReading = useListReading(props)
  return (
    <NowContext value={usePresentTime()}>
      <SiteShell path={pathname}>
        <ErrorBoundary attempt={view.visit}>
          <ListReadingContext value={listReading}>
            <FaceView view={view} onRetry={store.retry} onBodyLost={store.refresh} />
          </ListReadingContext>
        </ErrorBoundary>
      </SiteShell>
      <KeyLayer />
      <LibraryLayer
        page={view.face.kind === 'page' ? view.face.page.page : undefined}
        source={props.lists}
      />
      <SearchLayer shown={view.face.kind === 'page' ? view.path : ''} />
    </NowContext>
  )
}

function useListReading({ lists, scroll }: AppProps): ListReading {
  const location = useLocation()
  const { search } = location
  const entry = historyEntry(location)
  return useMemo(
    () => ({
      source: lists,
      readsAhead: readsAhead(),
      search,
      returnPosition: () => scroll.recall(entry),
    }),
    [lists, scroll, search, entry],
  )
}

/** The time to the minute, from the moment the page is mounted. */
function usePresentTime(): number | undefined {
  const [now, setNow] = useState<number>()
  useEffect(() => {
    const tell = () => startTransition(() => setNow(Date.now()))
    tell()
    const timer = setInterval(tell, 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
