import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { useHydrated } from '../ui/use-hydrated.ts'

const libraryPanel = lazyPart(() =>
  withWords(['panel', 'library'], () =>
    import('./library-panel.tsx').then((part) => part.LibraryPanel),
  ),
)

/** The part of the settings that keeps the reader's library. */
export function LibrarySection() {
  const LibraryPanel = useLazyPart(libraryPanel, useHydrated())
  return LibraryPanel && <LibraryPanel />
}
