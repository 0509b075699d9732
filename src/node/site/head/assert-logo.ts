import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from '../../core/settings.ts'

/** Throws `SettingsError` when the logo is a path in the public folder and no such file exists. */
export function assertLogo(logo: string | undefined, publicDir: string): void {
  if (logo === undefined || /^https?:/i.test(logo) || existsSync(join(publicDir, logo))) return
  throw new SettingsError([`logo: expected a file in ${publicDir}, found no ${logo}`])
}
