import { useEffect, useState, useSyncExternalStore } from 'react'
import { useStore } from '../ui/store.ts'
import { library } from './browser-library.ts'
import type { LibraryEntries } from './database/library-entries.ts'
import type { ArticleRecord } from './records/article-record.ts'

/** The whole library; the component is drawn again with every change. For parts that are loaded late. */
export function useLibrary(): LibraryEntries {
  return useStore(library)
}

/** The record of one article; the component is drawn again when that changes. */
export function useRecord(id: string): ArticleRecord | undefined {
  return useSyncExternalStore(library.subscribe, () => library.getState().articles.get(id))
}

/**
 * Whether what is kept has been read, or could not be: before that nothing can be said of any article. `before` is
 * waited for; it must not reject.
 */
export function useLibraryReady(before?: () => Promise<void>): boolean {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    void library.ready.then(before).then(() => setIsReady(true))
  }, [before])
  return isReady
}
