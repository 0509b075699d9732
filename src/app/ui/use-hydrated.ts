import { startTransition, useEffect, useState } from 'react'

let isHydrating = false

/** Says that React begins to hydrate prerendered markup; `endHydrating` says that all of it is done. */
export function beginHydrating(): void {
  isHydrating = true
}

export function endHydrating(): void {
  isHydrating = false
}

/**
 * False in prerendered markup and in the first render that hydrates it, then true; true at once in what is
 * drawn later. It changes in a transition: what follows is drawn in short turns.
 */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(() => !isHydrating && typeof window !== 'undefined')
  useEffect(() => startTransition(() => setHydrated(true)), [])
  return isHydrated
}
