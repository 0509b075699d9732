import type { ComponentType } from 'react'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const savedShelf = lazyPart(() => loadShelf().then((part) => part.SavedShelf))
const historyShelf = lazyPart(() => loadShelf().then((part) => part.HistoryShelf))

function loadShelf() {
  return withWords(['library'], () => import('./shelf.tsx'))
}

/** The saved articles. As prerendered the page only says what it is and what it needs. */
export function SavedPage() {
  return <LibraryPage title={useSite().words.saved} part={savedShelf} />
}

/** The articles that were opened, the last first. */
export function HistoryPage() {
  return <LibraryPage title={useSite().words.history} part={historyShelf} />
}

interface LibraryPageProps {
  readonly title: string
  readonly part: ReturnType<typeof lazyPart<ComponentType>>
}

function LibraryPage({ title, part }: LibraryPageProps) {
  const { words } = useSite()
  const isHydrated = useHydrated()
  return (
    <main id="main" className="plain-page library-page">
      <h1 tabIndex={-1}>{title}</h1>
      <noscript>
        <p>{words.libraryNeedsScript}</p>
      </noscript>
      {isHydrated && <LazyView part={part} fallback={<p role="status">{words.loading}</p>} />}
    </main>
  )
}
