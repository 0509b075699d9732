import { playerHosts } from '../../shared/embed-players.ts'
import type { Packing } from '../../shared/packs/packing.ts'
import type { SiteInfo, SiteLink } from '../../shared/site-info.ts'
import { uniqueBy } from '../core/collect.ts'
import type { Settings } from '../core/settings.ts'

/** Picks the settings that go into every page. `base` begins and ends with a slash. */
export function siteInfo(settings: Settings, base: string, packing: Packing = {}): SiteInfo {
  const {
    title,
    description,
    language,
    timeZone,
    footer,
    logo,
    embedHosts,
    filters,
    refererHosts,
  } = settings
  return {
    title,
    description,
    language,
    timeZone,
    ...(footer && { footer }),
    ...(logo && { logo: logoAddress(logo, base) }),
    ...ownLinks(settings, base),
    ...packing,
    ...(!allowsAll(embedHosts) && { embedHosts }),
    ...(Object.keys(filters).length > 0 && { filters }),
    ...(refererHosts.length > 0 && { refererHosts }),
  }
}

function allowsAll(embedHosts: readonly string[]): boolean {
  return playerHosts.every((host) => embedHosts.includes(host))
}

/**
 * The links of the site's own. Those of the header stand at the foot too, since a narrow screen has room
 * for them there only.
 */
function ownLinks(
  { navigation }: Settings,
  base: string,
): Pick<SiteInfo, 'headerLinks' | 'footerLinks'> {
  const inside = ({ label, url }: SiteLink): SiteLink => ({
    label,
    url: url.startsWith('/') ? base + url.slice(1) : url,
  })
  const headerLinks = (navigation?.header ?? []).map(inside)
  const footerLinks = uniqueBy(
    [...headerLinks, ...(navigation?.footer ?? []).map(inside)],
    ({ url }) => url,
  )
  return {
    ...(headerLinks.length > 0 && { headerLinks }),
    ...(footerLinks.length > 0 && { footerLinks }),
  }
}

function logoAddress(logo: string, base: string): string {
  return /^https?:/i.test(logo) ? logo : base + encodeURI(logo.replace(/^\//, ''))
}
