import { useSyncExternalStore } from 'react'

/** A value that changes, in the shape of Zustand's stores. */
export interface Store<T> {
  getState(): T
  setState(next: T): void
  /** The state that the store began with: it is what prerendered markup was drawn from. */
  getInitialState(): T
  /** Calls `listener` after every change. Returns what ends that. */
  subscribe(listener: () => void): () => void
}

/** A store as components see it, which changes by other ways than `setState`. */
export type ReadableStore<T> = Omit<Store<T>, 'setState'>

/** Makes a store that holds `initial`. It knows nothing of React. */
export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>()
  let state = initial
  return {
    getState: () => state,
    getInitialState: () => initial,
    setState(next) {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The state of a store; the component is drawn again when it changes. */
export function useStore<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.getState, store.getInitialState)
}
