import { buildSite } from './build-site.ts'
import { type BuildPaths, cacheDirOf } from './core/build-paths.ts'
import { hashSources } from './core/code/hash-sources.mjs'
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

/** What bundles the reader. */
export interface Bundler {
  /** The folder of its sources, absolute. */
  readonly sources: string
  /** Loads Vite. Called only when the reader has to be bundled. */
  readonly open: () => Promise<AppBuilder>
}

/**
 * Builds the site of a project. Throws what `buildSite` throws, and `SettingsError` when settings and folders do not fit
 * together.
 */
export async function buildProject(
  { settings, paths, mode }: Project,
  bundler: Bundler,
): Promise<void> {
  const { root, base, outDir, publicDir } = paths
  assertOutputApart(paths, settings.contentDir)
  assertLogo(settings.logo, publicDir)
  const cacheDir = cacheDirOf(root)
  const version = bundleVersion(bundler.sources, paths.base, mode)
  await buildSite({
    ...{ settings, base, outDir, publicDir, cacheDir },
    threads: threadCount(),
    policy: contentSecurityPolicy(settings.embedHosts),
    bundle: () => bundleApp(bundler.open, cacheDir, { version, base, language: settings.language }),
    environment: process.env,
  })
}

/** The sources of the bundle, and the files that configure it. */
const bundled = [
  ...['src/app', 'src/shared', 'index.html', 'vite.config.ts'],
  ...['src/node/vite-plugin.ts', 'src/node/cli/bundling'],
]

/** The cache key of everything that the bundle is made from. */
function bundleVersion(root: string, base: string, mode: string): string {
  const code = hashSources(root, bundled)
  return fingerprint(code, base, mode, root, process.env.NODE_ENV).replace(/\W/g, '0')
}
