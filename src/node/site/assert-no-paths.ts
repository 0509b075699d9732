import type { UserConfig } from 'vite'
import { SettingsError } from '../core/settings.ts'

/**
 * Throws `SettingsError` where `vite.config.ts` names a folder or a path that only the build command
 * takes: it would hold in development alone, and a site would go where nobody expects it.
 */
export function assertNoPaths({ base, root, publicDir, build }: UserConfig): void {
  const given = Object.entries({ base, root, publicDir, 'build.outDir': build?.outDir })
  const names = given.filter(([, value]) => value !== undefined).map(([name]) => name)
  if (names.length === 0) return
  throw new SettingsError([
    `vite.config.ts: expected no ${names.join(', ')}, since npm run build does not read folders and paths there. Use its options --base and --outDir; files to copy stand in public.`,
  ])
}
