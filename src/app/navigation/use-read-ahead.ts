import { useEffect } from 'react'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import type { PageSource, PageStore } from './page-store.ts'
import type { LinkPrefetcher } from './prefetch-links.ts'
import { readsAhead } from './reads-ahead.ts'

const prefetch = lazyPart(() => import('./prefetch-links.ts').then((part) => part.prefetchLinks))

/**
 * Reads the pages of links ahead, those in view and those that are pointed at, once a page has been on the
 * screen for a moment. Does nothing where the reader saves data.
 */
export function useReadAhead<Page>(
  base: string,
  loader: PageSource<Page>,
  store: PageStore<Page>,
): void {
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
}
