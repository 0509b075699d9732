import { type ComponentType, useContext, useEffect, useState } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import type { Place } from '../navigation/place-memory.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ListReadingContext } from './list-reading.ts'
import type { OlderPartsProps } from './older-parts.tsx'

const load = import.meta.env.SSR
  ? undefined
  : () => import('./older-parts.tsx').then((part) => part.OlderParts)

/** What lets a list grow, once it is there, and how the list was left. */
export interface Growth {
  readonly OlderParts: ComponentType<OlderPartsProps> | undefined
  readonly place: Place | undefined
}

/**
 * What lets a list grow: loaded when the reader begins to scroll, or comes back to a list that had
 * grown. Undefined before that, where the reader saves data, and where it cannot be had: the link to
 * the older page still leads on.
 */
export function useOlderParts({ older }: ListFile): Growth {
  const reading = useContext(ListReadingContext)
  // Read now: until the part has come, the short list will have been noted in its place.
  const [place] = useState(() => reading?.returnPlace())
  const [isWanted, setIsWanted] = useState(false)
  const OlderParts = useLoaded(load, isWanted)
  const grows = older !== undefined && reading?.readsAhead === true
  useEffect(() => {
    if (!grows) return
    const begin = () => setIsWanted(true)
    if (window.scrollY > 0 || place?.pages) return begin()
    window.addEventListener('scroll', begin, { once: true, passive: true })
    return () => window.removeEventListener('scroll', begin)
  }, [grows, place])
  return { OlderParts: grows ? OlderParts : undefined, place }
}
