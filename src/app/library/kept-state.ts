import { createStore, type Store } from '../ui/store.ts'

/** Whether the browser keeps the library; false where it lasts only until the tab is closed. */
export const keptState: Store<boolean> = createStore(true)
