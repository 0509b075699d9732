import { buildSite } from './build-site.ts'
import { type BuildPaths, cacheDirOf } from './core/build-paths.ts'
import { codeVersion } from './core/code-version.ts'
import { fingerprint } from './core/fingerprint.ts'
import type { Settings } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { assertOutputApart } from './output/assert-output-apart.ts'
import type { AppBuilder } from './site/app-builder.ts'
import { bundleApp } from './site/bundle-app.ts'
import { assertLogo } from './site/head/assert-logo.ts'
import { contentSecurityPolicy } from './site/head/content-security-policy.ts'

/** A project to build: its settings, its folders and Vite's mode. */
export interface Project {
  readonly settings: Settings
  readonly paths: BuildPaths
  readonly mode: string
}

/**
 * Builds the site of a project. `openBuilder` loads Vite; it is called only when the reader has to be
 * bundled. Throws what `buildSite` throws, and `SettingsError` when settings and folders do not fit
 * together.
 */
export async function buildProject(
  { settings, paths, mode }: Project,
  openBuilder: () => Promise<AppBuilder>,
): Promise<void> {
  const { root, base, outDir, publicDir } = paths
  assertOutputApart(paths, settings.contentDir)
  assertLogo(settings.logo, publicDir)
  const cacheDir = cacheDirOf(root)
  const version = bundleVersion(paths, mode)
  await buildSite({
    ...{ settings, base, outDir, publicDir, cacheDir },
    threads: threadCount(),
    policy: contentSecurityPolicy(settings.embedHosts),
    bundle: () => bundleApp(openBuilder, cacheDir, { version, base, language: settings.language }),
    environment: process.env,
  })
}

/** The sources of the bundle, and the files that configure it. */
const bundled = [
  ...['src/app', 'src/shared', 'index.html', 'vite.config.ts'],
  ...['src/node/vite-plugin.ts', 'src/node/cli/shake-router.ts'],
]

/** The cache key of everything that the bundle is made from. */
function bundleVersion({ base, root }: BuildPaths, mode: string): string {
  const code = codeVersion(bundled)
  return fingerprint(code, base, mode, root, process.env.NODE_ENV).replace(/\W/g, '0')
}
