import type { ComponentType, ReactNode } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const savedShelf = lazyPart(() => loadShelf().then((part) => part.SavedShelf))
const historyShelf = lazyPart(() => loadShelf().then((part) => part.HistoryShelf))

const offNote = lazyPart(() =>
  withWords(['library'], () => import('./off-note.tsx').then((part) => part.OffNote)),
)

function loadShelf() {
  return withWords(['library'], () => import('./shelf.tsx'))
}

/**
 * The saved articles, and `below` them more of what the reader keeps. As prerendered the page only says what it
 * is and what it needs.
 */
export function SavedPage({ below }: { below?: ReactNode }) {
  return <LibraryPage title={useSite().words.saved} part={savedShelf} below={below} />
}

/** The articles that were opened, the last first. */
export function HistoryPage() {
  return <LibraryPage title={useSite().words.history} part={historyShelf} />
}

interface LibraryPageProps {
  readonly title: string
  readonly part: ReturnType<typeof lazyPart<ComponentType>>
  readonly below?: ReactNode
}

function LibraryPage({ title, part, below }: LibraryPageProps) {
  const { words } = useSite()
  const isHydrated = useHydrated()
  const isOn = useSettings().library === 'on'
  return (
    <main id="main" className="plain-page library-page">
      <h1 tabIndex={-1}>{title}</h1>
      <noscript>
        <p>{words.libraryNeedsScript}</p>
      </noscript>
      {isHydrated && (
        <LazyView
          key={String(isOn)}
          part={isOn ? part : offNote}
          props={{}}
          fallback={<p role="status">{words.loading}</p>}
        />
      )}
      {isHydrated && below}
    </main>
  )
}
