import { useEffect, useState } from 'react'
import { chooseLanguage, coveredLanguage } from '../../shared/words/choose-language.ts'
import { shownLanguage, speak } from '../ui/interface-language.ts'
import { createSite, type ReaderSite } from '../ui/site-context.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { useSettings } from './use-settings.ts'

/**
 * The site in the language of its reader; `base` as in `createSite`. Prerendered markup is in the site's own
 * language until the words of another have come, and again with the next network where they cannot be had.
 */
export function useReaderSite(site: ReaderSite, base: string): ReaderSite {
  const wanted = useWantedLanguage(site)
  const [shown, setShown] = useState(() => inShownLanguage(site, base))
  useEffect(() => {
    if (shown.language === wanted) return
    const change = () => {
      speak(wanted, () => {
        setShown(wanted === site.language ? site : createSite(site.info, base, wanted))
      }).catch(() => {})
    }
    change()
    window.addEventListener('online', change)
    return () => window.removeEventListener('online', change)
  }, [wanted, shown, site, base])
  useEffect(() => {
    document.documentElement.lang = shown.language
  }, [shown.language])
  return shown
}

/** The site as what is drawn anew begins: in the language that is spoken already. */
function inShownLanguage(site: ReaderSite, base: string): ReaderSite {
  const { info } = site
  const spoken = shownLanguage() ?? info.language
  return spoken === info.language ? site : createSite(info, base, spoken)
}

/** The tag of the language that the page should be in: the site's own tag where that stands for it. */
function useWantedLanguage({ info, language: prerendered }: ReaderSite): string {
  const { language } = useSettings()
  const isHydrated = useHydrated()
  if (!isHydrated) return prerendered
  const chosen = chooseLanguage(language, info.language, navigator.languages)
  return chosen === coveredLanguage(info.language) ? info.language : chosen
}
