import type { SettingsInput } from './settings.ts'

/**
 * Gives back the settings of a site as they are: editors then complete their names and mark wrong values.
 * For `broadsheet.config.ts`. The build checks the values when it reads them.
 */
export function defineConfig(settings: SettingsInput): SettingsInput {
  return settings
}
