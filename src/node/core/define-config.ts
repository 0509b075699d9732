import type { SettingsInput } from './settings.ts'

/**
 * Returns the settings of a site unchanged, for `broadsheet.config.ts`. Its type lets editors complete
 * names and mark wrong values. The build checks the values when it reads them.
 */
export function defineConfig(settings: SettingsInput): SettingsInput {
  return settings
}
