import type { UserConfig } from 'vite'
import { SettingsError } from '../../core/settings.ts'

/**
 * Throws `SettingsError` when `vite.config.ts` sets a folder or a base, which are options of the build
 * command. It would apply only in development, and the site would be written to another folder than
 * expected.
 */
export function assertNoPaths({ base, root, publicDir, build }: UserConfig): void {
  const given = Object.entries({ base, root, publicDir, 'build.outDir': build?.outDir })
  const names = given.filter(([, value]) => value !== undefined).map(([name]) => name)
  if (names.length === 0) return
  throw new SettingsError([
    `vite.config.ts: expected no ${names.join(', ')}, since npm run build does not read folders and paths there. Use its options --base and --out-dir; files to copy stand in public.`,
  ])
}
