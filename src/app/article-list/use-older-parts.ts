import { type ComponentType, useContext, useEffect, useState } from 'react'
import type { ListFile } from '../../shared/content-files.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ListReadingContext } from './list-reading.ts'
import type { OlderPartsProps } from './older-parts.tsx'

const load = import.meta.env.SSR
  ? undefined
  : () => import('./older-parts.tsx').then((part) => part.OlderParts)

/**
 * What lets a list grow: loaded when the reader begins to scroll, or comes back to a list that had
 * grown. Undefined before that, where the reader saves data, and where it cannot be had: the link to
 * the older page still leads on.
 */
export function useOlderParts({ older }: ListFile): ComponentType<OlderPartsProps> | undefined {
  const reading = useContext(ListReadingContext)
  const [isWanted, setIsWanted] = useState(false)
  const OlderParts = useLoaded(load, isWanted)
  const grows = older !== undefined && reading?.readsAhead === true
  useEffect(() => {
    if (!grows) return
    const begin = () => setIsWanted(true)
    if (window.scrollY > 0 || reading.returnPlace()?.pages) return begin()
    window.addEventListener('scroll', begin, { once: true, passive: true })
    return () => window.removeEventListener('scroll', begin)
  }, [grows, reading])
  return grows ? OlderParts : undefined
}
