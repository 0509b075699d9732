import { createStore, type Store } from '../../ui/store.ts'

/**
 * The numbers of new articles by category, by slugs joined with `/`. Empty until the library is there: a
 * component that shows them does not load the library.
 */
export const newCounts: Store<ReadonlyMap<string, number>> = createStore(new Map())
