import { createContext, useContext } from 'react'

/** The present time in milliseconds; undefined in prerendered markup and until the page is mounted. */
export const NowContext = createContext<number | undefined>(undefined)

/** The present time, once it is known. */
export function useNow(): number | undefined {
  return useContext(NowContext)
}
