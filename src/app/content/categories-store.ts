import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { CategoryNode } from '../../shared/article.ts'
import type { ContentSource } from './content-source.ts'

/** The whole category tree, read once somebody wants it. */
export interface CategoriesStore {
  subscribe(listener: () => void): () => void
  current(): readonly CategoryNode[] | undefined
  load(): void
  /** Reads the tree again if it had been read. */
  refresh(): void
}

/** Makes a `CategoriesStore`; when the tree cannot be read, whoever asks next tries again. */
export function createCategoriesStore(content: Pick<ContentSource, 'categories'>): CategoriesStore {
  const listeners = new Set<() => void>()
  let tree: readonly CategoryNode[] | undefined
  let loading = false

  async function read(): Promise<void> {
    loading = true
    try {
      tree = (await content.categories()).categories
      for (const listener of listeners) listener()
    } catch {
      // What the page shows without the tree stays.
    } finally {
      loading = false
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => tree,
    load() {
      if (!tree && !loading) void read()
    },
    refresh() {
      if (tree) void read()
    },
  }
}

/** Hands the store down; there is none in prerendered markup. */
export const CategoriesContext = createContext<CategoriesStore | undefined>(undefined)

const noSubscription = () => () => {}

/** The whole tree once it is read, which begins when it is `wanted`. */
export function useCategories(wanted: boolean): readonly CategoryNode[] | undefined {
  const store = useContext(CategoriesContext)
  useEffect(() => {
    if (wanted) store?.load()
  }, [store, wanted])
  return useSyncExternalStore(
    store?.subscribe ?? noSubscription,
    () => store?.current(),
    () => undefined,
  )
}
