import { useEffect, useMemo } from 'react'
import { createSite, type Site } from '../ui/site-context.ts'
import { useSettings } from './use-settings.ts'

/** The site in the language that the reader has chosen for the interface; `base` as in `createSite`. */
export function useReaderSite(site: Site, base: string): Site {
  const { language } = useSettings()
  const own = site.info.language
  const shown = useMemo(() => {
    if (language === 'site' || own.toLowerCase().startsWith(language)) return site
    return createSite(site.info, base, language === 'zh' ? 'zh-CN' : language)
  }, [language, own, site, base])
  useEffect(() => {
    document.documentElement.lang = shown.language
  }, [shown.language])
  return shown
}
