import { lazy, Suspense } from 'react'
import { loadPart } from '../../navigation/load-part.ts'
import { ProgramOutdatedError } from '../../navigation/program-outdated-error.ts'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

/** Settings live in the browser, so prerendering never gets there. */
const SettingsPanel = lazy(async () => {
  if (import.meta.env.SSR) throw new ProgramOutdatedError()
  const { SettingsPanel } = await loadPart(() => import('./settings-panel.tsx'))
  return { default: SettingsPanel }
})

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
        <Suspense fallback={<p role="status">{messages.loading}</p>}>
          <SettingsPanel />
        </Suspense>
      )}
    </main>
  )
}
