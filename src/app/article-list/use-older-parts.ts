import { type ComponentType, useContext, useEffect, useState } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { ListReadingContext } from './list-reading.ts'
import type { OlderPartsProps } from './older-parts.tsx'

type OlderParts = ComponentType<OlderPartsProps>

const load = import.meta.env.SSR
  ? undefined
  : () => import('./older-parts.tsx').then((part) => part.OlderParts)

/** Once it was needed it is there at once, so that a list that is returned to is drawn as it was left. */
let loaded: OlderParts | undefined

/**
 * What lets a list grow: loaded when the reader begins to scroll, or comes back to a list that had
 * grown. Undefined before that, where the reader saves data, and where it cannot be had.
 */
export function useOlderParts({ older }: ListFile): OlderParts | undefined {
  const reading = useContext(ListReadingContext)
  const isHydrated = useHydrated()
  const [Shown, setShown] = useState(() => (isHydrated ? loaded : undefined))
  const grows = older !== undefined && reading?.readsAhead === true
  useEffect(() => {
    if (Shown || !grows) return
    const begin = () =>
      void load?.().then(
        (part) => {
          loaded = part
          setShown(() => part)
        },
        // The link to the older page still leads on.
        () => {},
      )
    if (window.scrollY > 0 || reading.returnPlace()?.pages) return begin()
    window.addEventListener('scroll', begin, { once: true, passive: true })
    return () => window.removeEventListener('scroll', begin)
  }, [Shown, grows, reading])
  return grows ? Shown : undefined
}
