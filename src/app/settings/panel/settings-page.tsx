import { type ReactNode, useEffect, useState } from 'react'
import { chooseLanguage, languageFor } from '../../../shared/words/choose-language.ts'
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
 * site would move with the words of the other.
 */
function useIsSpoken(): boolean {
  const { info, language } = useSite()
  const { language: chosen } = useSettings()
  const isHydrated = useHydrated()
  const [isSpoken, setIsSpoken] = useState(false)
  const isThere =
    isHydrated &&
    chooseLanguage(chosen, info.language, navigator.languages) === languageFor(language)
  useEffect(() => {
    if (isThere) setIsSpoken(true)
  }, [isThere])
  return isSpoken
}
