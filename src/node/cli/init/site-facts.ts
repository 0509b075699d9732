import { readSettings, type SettingsInput } from '../../core/settings.ts'

/** A site as the settings of another tool state it. */
interface StatedSite {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly language?: string | undefined
  readonly timeZone?: string | undefined
  /** The address of the site, with its path. */
  readonly address?: string | undefined
  /** The path below the host, where it is stated apart. */
  readonly root?: string | undefined
}

/** The settings for a site, and remarks about its address. */
interface SiteFacts {
  readonly settings: SettingsInput
  readonly remarks: readonly string[]
}

/** The settings for a site: the stated values that are valid. An address that a tool wrote as an example is none. */
export function siteFacts(site: StatedSite): SiteFacts {
  const { origin, path } = readAddress(site.address)
  const base = site.root !== undefined && site.root !== '/' ? site.root : path
  const settings = {
    ...valid('title', site.title),
    ...valid('description', site.description),
    ...valid('language', site.language?.replace('_', '-')),
    ...valid('timeZone', site.timeZone),
    ...valid('url', origin),
  }
  const isBelow = base !== undefined && base !== '/' && base !== ''
  const remark = `The site stands below ${base}: build it with --base ${base}`
  return { settings: tidy(settings), remarks: isBelow ? [remark] : [] }
}

/** Languages as we and browsers write them. */
function tidy(settings: SettingsInput): SettingsInput {
  const { language } = settings
  if (language === undefined) return settings
  return { ...settings, language: Intl.getCanonicalLocales(language)[0] ?? language }
}

/** A setting, if its value is one that it may have. */
function valid(name: keyof SettingsInput, value: string | undefined): SettingsInput {
  if (value === undefined || value === '') return {}
  const settings: SettingsInput = { [name]: value }
  try {
    readSettings(settings)
    return settings
  } catch {
    return {}
  }
}

function readAddress(address: string | undefined): { origin?: string; path?: string } {
  try {
    const { origin, pathname, hostname } = new URL(address ?? '')
    return /(?:^|\.)example\.(?:com|org|net)$|^localhost$/.test(hostname)
      ? {}
      : { origin, path: pathname }
  } catch {
    return {}
  }
}
