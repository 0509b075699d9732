import { createContext, useContext, useEffect } from 'react'
import type { CategoryNode } from '../../shared/article.ts'
import { createStore, type ReadableStore, useStore } from '../ui/store.ts'
import type { ContentSource } from './content-source.ts'

/** The whole category tree. It is read when a component first needs it. */
export interface CategoriesStore extends ReadableStore<readonly CategoryNode[] | undefined> {
  load(): void
  /** Reads the tree again if it had been read. */
  refresh(): void
}

/** Makes a `CategoriesStore`. When the tree cannot be read, the next call of `load` tries again. */
export function createCategoriesStore(content: Pick<ContentSource, 'categories'>): CategoriesStore {
  const store = createStore<readonly CategoryNode[] | undefined>(undefined)
  let loading = false

  async function read(): Promise<void> {
    loading = true
    try {
      store.setState((await content.categories()).categories)
    } catch {
      // The page keeps what it shows without the tree.
    } finally {
      loading = false
    }
  }

  return {
    ...store,
    load() {
      if (!store.getState() && !loading) void read()
    },
    refresh() {
      if (store.getState()) void read()
    },
  }
}

/** Hands the store down; there is none in prerendered markup. */
export const CategoriesContext = createContext<CategoriesStore | undefined>(undefined)

const noTree = createStore(undefined)

/** Returns the whole tree, undefined until it is read. Reading begins when `wanted` is true. */
export function useCategories(wanted: boolean): readonly CategoryNode[] | undefined {
  const store = useContext(CategoriesContext)
  useEffect(() => {
    if (wanted) store?.load()
  }, [store, wanted])
  return useStore(store ?? noTree)
}
