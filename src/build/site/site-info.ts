import type { SiteInfo } from '../../shared/site-info.ts'
import type { Settings } from '../settings.ts'

/** The settings that go into every page. `base` begins and ends with a slash. */
export function siteInfo(settings: Settings, base: string): SiteInfo {
  const { title, description, language, timeZone, footer, logo, embedHosts } = settings
  return {
    title,
    description,
    language,
    timeZone,
    ...(footer && { footer }),
    ...(logo && { logo: logoAddress(logo, base) }),
    embedHosts,
  }
}

function logoAddress(logo: string, base: string): string {
  return /^https?:/i.test(logo) ? logo : base + encodeURI(logo.replace(/^\//, ''))
}
