import { useEffect, useState } from 'react'
import { useSettings } from '../settings/use-settings.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { whenPainted } from '../ui/when-painted.ts'

const highlightLayer = lazyPart(() =>
  withWords(['library'], () => import('./highlight-layer.tsx').then((part) => part.HighlightLayer)),
)

/** Draws what the reader has marked in an article, after the page is painted. */
export function LazyHighlights({ id }: { id: string }) {
  const [isPainted, setIsPainted] = useState(false)
  const isOn = useSettings().library === 'on'
  const HighlightLayer = useLazyPart(highlightLayer, isPainted && isOn)
  useEffect(() => whenPainted(() => setIsPainted(true)), [])
  return isPainted && isOn && HighlightLayer && <HighlightLayer id={id} />
}
