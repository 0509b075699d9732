import { type ReactNode, useEffect, useState } from 'react'
import { chooseLanguage, languageFor } from '../../../shared/words/choose-language.ts'
import { loadWords } from '../../../shared/words/words-for.ts'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'
import { useSettings } from '../use-settings.ts'

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
  const isShown = useIsSpoken()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{words.settings}</h1>
      <noscript>
        <p>{words.settingsNeedScript}</p>
      </noscript>
      {isShown && (
        <LazyView
          part={settingsPanel}
          props={{ below }}
          fallback={<p role="status">{words.loading}</p>}
        />
      )}
    </main>
  )
}

/**
 * True once the page is in the reader's language, and from then on: settings that were drawn in that of the
 * site would move with the words of the other. True as well when these cannot be had: the panel says so.
 */
function useIsSpoken(): boolean {
  const { info, language } = useSite()
  const { language: chosen } = useSettings()
  const isHydrated = useHydrated()
  const [isSpoken, setIsSpoken] = useState(false)
  useEffect(() => {
    if (!isHydrated) return
    const wanted = chooseLanguage(chosen, info.language, navigator.languages)
    if (wanted === languageFor(language)) setIsSpoken(true)
    else loadWords(['reader'], wanted).catch(() => setIsSpoken(true))
  }, [isHydrated, chosen, info.language, language])
  return isSpoken
}
