import type { SiteInfo } from '../../shared/site-info.ts'
import type { Settings } from '../settings.ts'

/** The settings that go into every page. */
export function siteInfo(settings: Settings): SiteInfo {
  const { title, description, language, timeZone, footer, embedHosts } = settings
  return { title, description, language, timeZone, ...(footer && { footer }), embedHosts }
}
