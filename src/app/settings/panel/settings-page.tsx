import type { ReactNode } from 'react'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const settingsPanel = lazyPart(() =>
  withWords(['settings', 'keys'], () =>
    import('./settings-panel.tsx').then((part) => part.SettingsPanel),
  ),
)

/**
 * The settings on a page of their own. As prerendered it only says what it is and what it needs. `below` stands
 * under the settings.
 */
export function SettingsPage({ below }: { below?: ReactNode }) {
  const { words } = useSite()
  const isHydrated = useHydrated()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{words.settings}</h1>
      <noscript>
        <p>{words.settingsNeedScript}</p>
      </noscript>
      {isHydrated && (
        <LazyView part={settingsPanel} props={{}} fallback={<p role="status">{words.loading}</p>} />
      )}
      {below}
    </main>
  )
}
