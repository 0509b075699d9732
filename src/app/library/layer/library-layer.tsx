import { useEffect, useState } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { whenPainted } from '../../ui/when-painted.ts'
import { articleState } from '../article-state.ts'
import { useEarlyCommands } from './early-commands.ts'
import type { LibraryPartProps } from './library-part.tsx'

const libraryPart = lazyPart(() =>
  withWords(['library'], () => import('./library-part.tsx').then((part) => part.LibraryPart)),
)

/**
 * The reader's own library on every page: loaded after the page is painted, and not at all for a reader
 * who has turned it off.
 */
export function LibraryLayer(props: LibraryPartProps) {
  const isOn = useSettings().library === 'on'
  const [isPainted, setIsPainted] = useState(false)
  const LibraryPart = useLazyPart(libraryPart, isPainted && isOn)
  useEffect(() => whenPainted(() => setIsPainted(true)), [])
  useEffect(() => {
    if (!isOn) articleState.setState(undefined)
  }, [isOn])
  useEarlyCommands(isOn && !LibraryPart)
  return isOn && isPainted && LibraryPart && <LibraryPart {...props} />
}
