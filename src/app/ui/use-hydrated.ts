import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** False in prerendered markup and in the first render that takes it over, then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
