import { useEffect, useMemo } from 'react'
import { highlightsOf } from '../library/highlights/highlights-of.ts'
import { useLibrary } from '../library/use-library.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'

const painter = lazyPart(() => import('./keep-painted.ts').then((part) => part.keepPainted))

/** Draws the marked passages of the article on the screen; what finds them is loaded where there are some. */
export function HighlightLayer({ id }: { id: string }) {
  const { highlights } = useLibrary()
  const own = useMemo(() => highlightsOf({ highlights }, id), [highlights, id])
  useEffect(() => {
    if (own.length === 0) return
    let end: (() => void) | undefined
    let isOver = false
    painter.load().then(
      (keepPainted) => {
        if (!isOver) end = keepPainted(own)
      },
      () => {},
    )
    return () => {
      isOver = true
      end?.()
    }
  }, [own])
  return false
}
