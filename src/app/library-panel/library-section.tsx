import { useEffect, useState } from 'react'
import { libraryName } from '../library/database/library-name.ts'
import { useSettings } from '../settings/use-settings.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { useHydrated } from '../ui/use-hydrated.ts'

const libraryPanel = lazyPart(() =>
  withWords(['panel', 'library'], () =>
    import('./library-panel.tsx').then((part) => part.LibraryPanel),
  ),
)

/** The part of the settings that keeps the reader's library; none where that is off and nothing is kept. */
export function LibrarySection() {
  const isHydrated = useHydrated()
  const isOn = useSettings().library === 'on'
  const isKept = useKept()
  const LibraryPanel = useLazyPart(libraryPanel, isHydrated && (isOn || isKept))
  return (isOn || isKept) && LibraryPanel && <LibraryPanel />
}

/** Whether this browser has a library of the site. To look into one that is not there would make it. */
function useKept(): boolean {
  const [isKept, setIsKept] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void hasDatabase(libraryName()).then((has) => {
      if (isCurrent) setIsKept(has)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return isKept
}

/** Where the browser cannot say it, there may be one. */
async function hasDatabase(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name)
  } catch {
    return 'indexedDB' in globalThis
  }
}
