import { LazyView, lazyPart } from '../../ui/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const settingsPanel = lazyPart(() =>
  import('./settings-panel.tsx').then((part) => part.SettingsPanel),
)

/** The settings on a page of their own. As prerendered it only says what it is and what it needs. */
export function SettingsPage() {
  const { messages } = useSite()
  const isHydrated = useHydrated()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{messages.settings}</h1>
      <noscript>
        <p>{messages.settingsNeedScript}</p>
      </noscript>
      {isHydrated && (
        <LazyView part={settingsPanel} fallback={<p role="status">{messages.loading}</p>} />
      )}
    </main>
  )
}
